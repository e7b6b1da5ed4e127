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
import org.tocsin.inspection.coverage.app.CoverageRow;
import org.tocsin.inspection.coverage.app.OfficerCoverage;
import org.tocsin.inspection.coverage.app.Statistics;
import org.tocsin.inspection.coverage.domain.Dimension;
import org.tocsin.platform.bulk.BulkFormat;
import org.tocsin.platform.bulk.ExportParams;
import org.tocsin.platform.problem.Text;

/** On how many of their workdays officers were at an enterprise. */
@Path("/api/v1/inspections/statistics/coverage")
@Tag(name = "Inspection statistics 检查统计")
@RunOnVirtualThread
class CoverageResource {

    private static final String SUMMARY = "Officer-days visited 一人一日查一企覆盖率";
    private static final String DESCRIPTION =
            "Officer-days with a visit ÷ officers × workdays (calendar of working days). By officer not for dashboards. 实际检查人日 ÷ 应检查人日。 Within the caller's scope. JSON with formula, definitions and digest; by Accept the rows and then the"
                    + " totals as CSV or NDJSON.";
    private static final String GROUP_BY =
            "At most two of month, division (one level below the one asked for), officer 分组（最多两项）";
    private static final Text FILE = Text.of("一人一日查一企", "inspection-coverage");

    private final OfficerCoverage officerCoverage;
    private final CoverageAnswers answers;
    private final Names names;

    CoverageResource(OfficerCoverage officerCoverage, CoverageAnswers answers, Names names) {
        this.officerCoverage = officerCoverage;
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
    public CoverageView<CoverageRow> figures(
            @Valid @BeanParam CoverageParams params,
            @QueryParam("groupBy") @Nullable @Parameter(description = GROUP_BY, example = "month")
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
            @QueryParam("groupBy") @Nullable @Parameter(description = GROUP_BY, example = "month")
                    String groupBy,
            @BeanParam ExportParams export) {
        return answers.table(CoverageRow.class, statistics(params, groupBy), FILE, export);
    }

    private Statistics<CoverageRow> statistics(CoverageParams params, @Nullable String groupBy) {
        Asked asked = params.asked(groupBy, Dimension.MONTH, Dimension.DIVISION, Dimension.OFFICER);
        if (asked.groupBy().contains(Dimension.OFFICER)) {
            names.require();
        }
        return officerCoverage.answer(asked);
    }
}
