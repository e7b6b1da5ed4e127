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
import org.tocsin.hazard.statistics.app.RecurrenceRow;
import org.tocsin.hazard.statistics.app.Recurrences;
import org.tocsin.hazard.statistics.app.UnitRow;
import org.tocsin.platform.bulk.BulkFormat;
import org.tocsin.platform.bulk.ExportParams;
import org.tocsin.platform.problem.Text;

/** What came again, and what was not rectified in spite of reviews. */
@Path("/api/v1/hazards/statistics/recurrences")
@Tag(name = "Hazard statistics 隐患统计")
@RunOnVirtualThread
class RecurrenceResource {

    private static final String COUNTS = "Recurrences and failed reviews 重复隐患与两次整改不到位";
    private static final String COUNTS_DESCRIPTION =
            "Hazards reported in the period that repeat a rectified one, and hazards that failed in review twice or"
                    + " more often; MAJOR and GENERAL apart and together. Within the caller's scope. JSON with formula, definitions and digest; by Accept the rows and then the totals as CSV or NDJSON. 重复发生与复查多次不合格";
    private static final Text COUNTS_FILE = Text.of("重复隐患统计", "hazard-recurrences");

    private static final String UNITS = "Units by recurrences 重复隐患单位排名";
    private static final String UNITS_DESCRIPTION =
            "The units with most recurred hazards in the period, then with most hazards failed in review. Within the caller's scope. JSON with formula, definitions and digest; by Accept the rows and then the totals as CSV or NDJSON. 单位排名";
    private static final Text UNITS_FILE = Text.of("重复隐患单位排名", "hazard-recurrences-by-unit");

    private final Recurrences recurrences;
    private final StatisticsAnswers answers;

    RecurrenceResource(Recurrences recurrences, StatisticsAnswers answers) {
        this.recurrences = recurrences;
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
    @Operation(summary = COUNTS, description = COUNTS_DESCRIPTION)
    public StatisticsView<RecurrenceRow> counts(@Valid @BeanParam StatisticsParams params) {
        return answers.json(recurrences.answer(params.question(), params.from(), params.to()));
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
    @Operation(summary = COUNTS, description = COUNTS_DESCRIPTION)
    public Response countsTable(
            @Valid @BeanParam StatisticsParams params, @BeanParam ExportParams export) {
        return answers.table(
                RecurrenceRow.class,
                recurrences.answer(params.question(), params.from(), params.to()),
                COUNTS_FILE,
                export);
    }

    @GET
    @Path("/units")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({
        BUREAU_OFFICER,
        DEPARTMENT_OFFICER,
        TOWN_OFFICER,
        LEADER,
        COMMITTEE_OFFICE,
        AUDITOR
    })
    @Operation(summary = UNITS, description = UNITS_DESCRIPTION)
    public StatisticsView<UnitRow> units(@Valid @BeanParam RankingParams params) {
        return answers.json(
                recurrences.units(params.question(), params.from(), params.to(), params.limit()));
    }

    @GET
    @Path("/units")
    @Produces({BulkFormat.TEXT_CSV, BulkFormat.APPLICATION_NDJSON})
    @RolesAllowed({
        BUREAU_OFFICER,
        DEPARTMENT_OFFICER,
        TOWN_OFFICER,
        LEADER,
        COMMITTEE_OFFICE,
        AUDITOR
    })
    @Operation(summary = UNITS, description = UNITS_DESCRIPTION)
    public Response unitsTable(
            @Valid @BeanParam RankingParams params, @BeanParam ExportParams export) {
        return answers.table(
                UnitRow.class,
                recurrences.units(params.question(), params.from(), params.to(), params.limit()),
                UNITS_FILE,
                export);
    }
}
