package org.tocsin.inspection.coverage.rest;

import static org.tocsin.inspection.visit.domain.Roles.AUDITOR;
import static org.tocsin.inspection.visit.domain.Roles.BUREAU_OFFICER;
import static org.tocsin.inspection.visit.domain.Roles.COMMITTEE_OFFICE;
import static org.tocsin.inspection.visit.domain.Roles.DASHBOARD;
import static org.tocsin.inspection.visit.domain.Roles.DEPARTMENT_OFFICER;
import static org.tocsin.inspection.visit.domain.Roles.LEADER;
import static org.tocsin.inspection.visit.domain.Roles.TOWN_OFFICER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.Nullable;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tocsin.inspection.coverage.app.Asked;
import org.tocsin.inspection.coverage.app.OddityRow;
import org.tocsin.inspection.coverage.app.Statistics;
import org.tocsin.inspection.coverage.app.VisitPlausibility;
import org.tocsin.inspection.coverage.domain.Dimension;
import org.tocsin.platform.bulk.BulkFormat;
import org.tocsin.platform.bulk.ExportParams;
import org.tocsin.platform.problem.Text;

/** Figures of visits that are hard to believe. */
@Path("/api/v1/inspections/statistics/plausibility")
@Tag(name = "Inspection statistics 检查统计")
@RunOnVirtualThread
class PlausibilityResource {

    private static final String SUMMARY = "Figures to look at 存疑数据";
    private static final String DESCRIPTION =
            "Officers or divisions whose visits of the last whole weeks found nothing, or the same or a round number every week. Without groupBy by division; by officer not for dashboards. 零排查与神仙数字核对。 Within the caller's scope. JSON with formula, definitions and digest; by Accept the rows and then the"
                    + " totals as CSV or NDJSON.";
    private static final String GROUP_BY = "One of division, officer; division if left out 分组";
    private static final Text FILE = Text.of("存疑数据", "inspection-plausibility");

    private final VisitPlausibility visitPlausibility;
    private final CoverageAnswers answers;
    private final Names names;

    PlausibilityResource(
            VisitPlausibility visitPlausibility, CoverageAnswers answers, Names names) {
        this.visitPlausibility = visitPlausibility;
        this.answers = answers;
        this.names = names;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({
        BUREAU_OFFICER,
        DEPARTMENT_OFFICER,
        TOWN_OFFICER,
        LEADER,
        COMMITTEE_OFFICE,
        AUDITOR,
        DASHBOARD
    })
    @Operation(summary = SUMMARY, description = DESCRIPTION)
    public CoverageView<OddityRow> figures(
            @Valid @BeanParam CoverageParams params,
            @QueryParam("groupBy") @Nullable @Parameter(description = GROUP_BY, example = "officer")
                    String groupBy) {
        return answers.json(statistics(params, groupBy));
    }

    @GET
    @Produces({BulkFormat.TEXT_CSV, BulkFormat.APPLICATION_NDJSON})
    @RolesAllowed({
        BUREAU_OFFICER,
        DEPARTMENT_OFFICER,
        TOWN_OFFICER,
        LEADER,
        COMMITTEE_OFFICE,
        AUDITOR,
        DASHBOARD
    })
    @Operation(summary = SUMMARY, description = DESCRIPTION)
    public Response table(
            @Valid @BeanParam CoverageParams params,
            @QueryParam("groupBy") @Nullable @Parameter(description = GROUP_BY, example = "officer")
                    String groupBy,
            @BeanParam ExportParams export) {
        return answers.table(OddityRow.class, statistics(params, groupBy), FILE, export);
    }

    private Statistics<OddityRow> statistics(CoverageParams params, @Nullable String groupBy) {
        Asked asked =
                params.asked(
                        groupBy == null ? Dimension.DIVISION.parameter() : groupBy,
                        Dimension.DIVISION,
                        Dimension.OFFICER);
        if (asked.groupBy().contains(Dimension.OFFICER)) {
            names.require();
        }
        return visitPlausibility.answer(asked);
    }
}
