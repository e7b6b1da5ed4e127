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
import org.tocsin.hazard.statistics.app.RectificationRates;
import org.tocsin.hazard.statistics.app.RectificationRow;
import org.tocsin.platform.bulk.BulkFormat;
import org.tocsin.platform.bulk.ExportParams;
import org.tocsin.platform.problem.Text;

/** How much of what was due was rectified. */
@Path("/api/v1/hazards/statistics/rectification-rate")
@Tag(name = "Hazard statistics 隐患统计")
@RunOnVirtualThread
class RectificationRateResource {

    private static final String RATE = "Rectification rate and closing rate 整改率与销号率";
    private static final String RATE_DESCRIPTION =
            "Rectified ÷ due in the period, at all and in time, and closed ÷ reported; MAJOR and GENERAL apart and"
                    + " together, as the register stands now (deadlines and statuses that change later change the"
                    + " figure). Grouped by month, what is due counts in the month of its deadline, what is reported"
                    + " in that of its report. Within the caller's scope. JSON with formula, definitions and digest; by Accept the rows and then the totals as CSV or NDJSON. 应整改、已整改、按期整改与销号";
    private static final Text RATE_FILE = Text.of("整改率", "hazard-rectification-rate");

    private final RectificationRates rectificationRates;
    private final StatisticsAnswers answers;

    RectificationRateResource(RectificationRates rectificationRates, StatisticsAnswers answers) {
        this.rectificationRates = rectificationRates;
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
    @Operation(summary = RATE, description = RATE_DESCRIPTION)
    public StatisticsView<RectificationRow> rates(@Valid @BeanParam StatisticsParams params) {
        return answers.json(
                rectificationRates.answer(params.question(), params.from(), params.to()));
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
    @Operation(summary = RATE, description = RATE_DESCRIPTION)
    public Response ratesTable(
            @Valid @BeanParam StatisticsParams params, @BeanParam ExportParams export) {
        return answers.table(
                RectificationRow.class,
                rectificationRates.answer(params.question(), params.from(), params.to()),
                RATE_FILE,
                export);
    }
}
