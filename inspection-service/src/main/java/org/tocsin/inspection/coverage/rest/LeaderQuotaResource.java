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
import org.tocsin.inspection.coverage.app.LeaderQuota;
import org.tocsin.inspection.coverage.app.LeaderRow;
import org.tocsin.inspection.coverage.app.Statistics;
import org.tocsin.platform.bulk.BulkFormat;
import org.tocsin.platform.bulk.ExportParams;
import org.tocsin.platform.problem.Text;

/** Whether each leader has been at enough distinct enterprises. */
@Path("/api/v1/inspections/statistics/leader-quota")
@Tag(name = "Inspection statistics 检查统计")
@RunOnVirtualThread
class LeaderQuotaResource {

    private static final String SUMMARY = "Leaders and their quota 领导带队检查完成情况";
    private static final String DESCRIPTION =
            "Distinct enterprises of each leader's leader-led visits beside the quota; repeat visits do not count. Dashboards get the total only. 重复检查同一企业不重复计数。 Within the caller's scope. JSON with formula, definitions and digest; by Accept the rows and then the"
                    + " totals as CSV or NDJSON.";
    private static final Text FILE = Text.of("领导带队检查", "inspection-leader-quota");

    private final LeaderQuota leaderQuota;
    private final CoverageAnswers answers;
    private final Names names;

    LeaderQuotaResource(LeaderQuota leaderQuota, CoverageAnswers answers, Names names) {
        this.leaderQuota = leaderQuota;
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
    public CoverageView<LeaderRow> figures(
            @Valid @BeanParam CoverageParams params,
            @QueryParam("campaignId")
                    @Nullable
                    @Parameter(description = "Only visits made for tasks of this campaign 所属专项行动")
                    UUID campaignId) {
        return answers.json(statistics(params, campaignId));
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
            @BeanParam ExportParams export) {
        return answers.table(LeaderRow.class, statistics(params, campaignId), FILE, export);
    }

    private Statistics<LeaderRow> statistics(CoverageParams params, @Nullable UUID campaignId) {
        return leaderQuota.answer(params.asked(campaignId, null), names.allowed());
    }
}
