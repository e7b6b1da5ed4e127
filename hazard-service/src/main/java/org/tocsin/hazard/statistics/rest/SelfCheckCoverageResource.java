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
import org.tocsin.hazard.statistics.app.CoverageRow;
import org.tocsin.hazard.statistics.app.SelfCheckCoverage;
import org.tocsin.platform.bulk.BulkFormat;
import org.tocsin.platform.bulk.ExportParams;
import org.tocsin.platform.problem.Text;

/** How many enterprises look for hazards themselves. */
@Path("/api/v1/hazards/statistics/self-check-coverage")
@Tag(name = "Hazard statistics 隐患统计")
@RunOnVirtualThread
class SelfCheckCoverageResource {

    private static final String COVERAGE = "Self-check coverage 企业自查率";
    private static final String COVERAGE_DESCRIPTION =
            "Enterprises with at least one self-check hazard found in the period ÷ active enterprises. There is no nil"
                    + " report of self-checks in this register: an enterprise that looked and found nothing does not"
                    + " count. Months do not add up: the total counts an enterprise once. Within the caller's scope. JSON with formula, definitions and digest; by Accept the rows and then the totals as CSV or NDJSON. 期间有自查隐患的企业占比";
    private static final Text COVERAGE_FILE = Text.of("企业自查率", "hazard-self-check-coverage");

    private final SelfCheckCoverage selfCheckCoverage;
    private final StatisticsAnswers answers;

    SelfCheckCoverageResource(SelfCheckCoverage selfCheckCoverage, StatisticsAnswers answers) {
        this.selfCheckCoverage = selfCheckCoverage;
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
    @Operation(summary = COVERAGE, description = COVERAGE_DESCRIPTION)
    public StatisticsView<CoverageRow> coverage(@Valid @BeanParam CoverageParams params) {
        return answers.json(
                selfCheckCoverage.answer(params.question(), params.from(), params.to()));
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
    @Operation(summary = COVERAGE, description = COVERAGE_DESCRIPTION)
    public Response coverageTable(
            @Valid @BeanParam CoverageParams params, @BeanParam ExportParams export) {
        return answers.table(
                CoverageRow.class,
                selfCheckCoverage.answer(params.question(), params.from(), params.to()),
                COVERAGE_FILE,
                export);
    }
}
