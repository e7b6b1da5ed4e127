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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tocsin.inspection.coverage.app.CounterRow;
import org.tocsin.inspection.coverage.app.Counters;
import org.tocsin.inspection.coverage.app.Statistics;
import org.tocsin.inspection.coverage.domain.Dimension;
import org.tocsin.platform.bulk.BulkFormat;
import org.tocsin.platform.bulk.ExportParams;
import org.tocsin.platform.problem.Text;

/** How much was inspected, each measure by itself. */
@Path("/api/v1/inspections/statistics/counters")
@Tag(name = "Inspection statistics 检查统计")
@RunOnVirtualThread
class CountersResource {

    private static final String SUMMARY = "Counters that must not be mixed 检查工作量";
    private static final String DESCRIPTION =
            "Visits, distinct enterprises, findings, findings rectified, each by itself with its definition. 家次、家、隐患、已销号分别计数。 Within the caller's scope. JSON with formula, definitions and digest; by Accept the rows and then the"
                    + " totals as CSV or NDJSON.";
    private static final String GROUP_BY =
            "At most two of month, division (one level below the one asked for), industry (section), kind 分组（最多两项）";
    private static final Text FILE = Text.of("检查工作量", "inspection-counters");

    private final Counters counters;
    private final CoverageAnswers answers;

    CountersResource(Counters counters, CoverageAnswers answers) {
        this.counters = counters;
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
    public CoverageView<CounterRow> figures(
            @Valid @BeanParam CoverageParams params,
            @QueryParam("campaignId")
                    @Nullable
                    @Parameter(description = "Only visits made for tasks of this campaign 所属专项行动")
                    UUID campaignId,
            @QueryParam("groupBy") @Nullable @Parameter(description = GROUP_BY, example = "kind")
                    String groupBy) {
        return answers.json(statistics(params, campaignId, groupBy));
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
            @QueryParam("campaignId")
                    @Nullable
                    @Parameter(description = "Only visits made for tasks of this campaign 所属专项行动")
                    UUID campaignId,
            @QueryParam("groupBy") @Nullable @Parameter(description = GROUP_BY, example = "kind")
                    String groupBy,
            @BeanParam ExportParams export) {
        return answers.table(
                CounterRow.class, statistics(params, campaignId, groupBy), FILE, export);
    }

    private Statistics<CounterRow> statistics(
            CoverageParams params, @Nullable UUID campaignId, @Nullable String groupBy) {
        return counters.answer(
                params.asked(
                        campaignId,
                        groupBy,
                        Dimension.MONTH,
                        Dimension.DIVISION,
                        Dimension.INDUSTRY,
                        Dimension.KIND));
    }
}
