package org.tocsin.hazard.statistics.rest;

import static org.tocsin.hazard.register.domain.Roles.AUDITOR;
import static org.tocsin.hazard.register.domain.Roles.BUREAU_OFFICER;
import static org.tocsin.hazard.register.domain.Roles.COMMITTEE_OFFICE;
import static org.tocsin.hazard.register.domain.Roles.DASHBOARD;
import static org.tocsin.hazard.register.domain.Roles.DEPARTMENT_OFFICER;
import static org.tocsin.hazard.register.domain.Roles.LEADER;
import static org.tocsin.hazard.register.domain.Roles.TOWN_OFFICER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tocsin.hazard.statistics.app.Ageing;
import org.tocsin.hazard.statistics.app.AgeingRow;
import org.tocsin.hazard.statistics.app.StuckHazard;
import org.tocsin.platform.bulk.BulkFormat;
import org.tocsin.platform.bulk.ExportParams;
import org.tocsin.platform.problem.Text;

/** What is stuck, where, and since when. */
@Path("/api/v1/hazards/statistics/ageing")
@Tag(name = "Hazard statistics 隐患统计")
@RunOnVirtualThread
class AgeingResource {

    private static final String CLASSES = "Ageing report 隐患滞留统计";
    private static final String CLASSES_DESCRIPTION =
            "How many open hazards of each grade have been in their status for how many days, as it is now. MAJOR and"
                    + " GENERAL stand apart; hazards are recorded and their handling watched under Work Safety Law"
                    + " Art. 41. Within the caller's scope. JSON with formula, definitions and digest; by Accept the rows and then the totals as CSV or NDJSON. 按状态、等级和天数分档";
    private static final Text CLASSES_FILE = Text.of("隐患滞留统计", "hazard-ageing");

    private static final String LONGEST = "Hazards stuck longest 滞留最久的隐患";
    private static final String LONGEST_DESCRIPTION =
            "The open hazards that have been longest in their status, with their numbers. Within the caller's scope. JSON with formula, definitions and digest; by Accept the rows and then the totals as CSV or NDJSON. 滞留时间最长的隐患清单";
    private static final Text LONGEST_FILE = Text.of("滞留隐患", "hazards-stuck-longest");

    private final Ageing ageing;
    private final StatisticsAnswers answers;

    AgeingResource(Ageing ageing, StatisticsAnswers answers) {
        this.ageing = ageing;
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
    @Operation(summary = CLASSES, description = CLASSES_DESCRIPTION)
    public StatisticsView<AgeingRow> classes(@Valid @BeanParam StatisticsParams params) {
        return answers.json(ageing.classes(params.question(), params.from(), params.to()));
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
    @Operation(summary = CLASSES, description = CLASSES_DESCRIPTION)
    public Response classesTable(
            @Valid @BeanParam StatisticsParams params, @BeanParam ExportParams export) {
        return answers.table(
                AgeingRow.class,
                ageing.classes(params.question(), params.from(), params.to()),
                CLASSES_FILE,
                export);
    }

    @GET
    @Path("/longest")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({
        BUREAU_OFFICER,
        DEPARTMENT_OFFICER,
        TOWN_OFFICER,
        LEADER,
        COMMITTEE_OFFICE,
        AUDITOR
    })
    @Operation(summary = LONGEST, description = LONGEST_DESCRIPTION)
    public StatisticsView<StuckHazard> longest(@Valid @BeanParam RankingParams params) {
        return answers.json(
                ageing.longest(params.question(), params.from(), params.to(), params.limit()));
    }

    @GET
    @Path("/longest")
    @Produces({BulkFormat.TEXT_CSV, BulkFormat.APPLICATION_NDJSON})
    @RolesAllowed({
        BUREAU_OFFICER,
        DEPARTMENT_OFFICER,
        TOWN_OFFICER,
        LEADER,
        COMMITTEE_OFFICE,
        AUDITOR
    })
    @Operation(summary = LONGEST, description = LONGEST_DESCRIPTION)
    public Response longestTable(
            @Valid @BeanParam RankingParams params, @BeanParam ExportParams export) {
        return answers.table(
                StuckHazard.class,
                ageing.longest(params.question(), params.from(), params.to(), params.limit()),
                LONGEST_FILE,
                export);
    }
}
