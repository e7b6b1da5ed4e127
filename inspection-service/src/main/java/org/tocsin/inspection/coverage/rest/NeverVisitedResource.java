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
import org.tocsin.inspection.coverage.app.NeverVisited;
import org.tocsin.inspection.coverage.app.NeverVisitedRow;
import org.tocsin.inspection.coverage.app.Statistics;
import org.tocsin.inspection.coverage.domain.Dimension;
import org.tocsin.platform.bulk.BulkFormat;
import org.tocsin.platform.bulk.ExportParams;
import org.tocsin.platform.problem.Text;

/** Enterprises that nobody has been at. */
@Path("/api/v1/inspections/statistics/never-visited")
@Tag(name = "Inspection statistics 检查统计")
@RunOnVirtualThread
class NeverVisitedResource {

    private static final String SUMMARY = "Enterprises never visited 未检查企业";
    private static final String DESCRIPTION =
            "Active enterprises without any visit in the period. 期间无任何检查的在册企业。 Within the caller's scope. JSON with formula, definitions and digest; by Accept the rows and then the"
                    + " totals as CSV or NDJSON.";
    private static final String GROUP_BY =
            "At most two of division (one level below the one asked for), industry (section) 分组（最多两项）";
    private static final Text FILE = Text.of("未检查企业统计", "inspection-never-visited");

    private final NeverVisited neverVisited;
    private final CoverageAnswers answers;

    NeverVisitedResource(NeverVisited neverVisited, CoverageAnswers answers) {
        this.neverVisited = neverVisited;
        this.answers = answers;
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
    public CoverageView<NeverVisitedRow> figures(
            @Valid @BeanParam CoverageParams params,
            @QueryParam("groupBy")
                    @Nullable
                    @Parameter(description = GROUP_BY, example = "division")
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
            @QueryParam("groupBy")
                    @Nullable
                    @Parameter(description = GROUP_BY, example = "division")
                    String groupBy,
            @BeanParam ExportParams export) {
        return answers.table(NeverVisitedRow.class, statistics(params, groupBy), FILE, export);
    }

    private Statistics<NeverVisitedRow> statistics(
            CoverageParams params, @Nullable String groupBy) {
        return neverVisited.answer(params.asked(groupBy, Dimension.DIVISION, Dimension.INDUSTRY));
    }
}
