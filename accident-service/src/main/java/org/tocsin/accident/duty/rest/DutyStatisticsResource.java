package org.tocsin.accident.duty.rest;

import static org.tocsin.accident.report.domain.Roles.AUDITOR;
import static org.tocsin.accident.report.domain.Roles.BUREAU_OFFICER;
import static org.tocsin.accident.report.domain.Roles.COMMITTEE_OFFICE;
import static org.tocsin.accident.report.domain.Roles.DASHBOARD;
import static org.tocsin.accident.report.domain.Roles.DEPARTMENT_OFFICER;
import static org.tocsin.accident.report.domain.Roles.LEADER;
import static org.tocsin.accident.report.domain.Roles.TOWN_OFFICER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tocsin.accident.duty.app.DutyPunctuality;
import org.tocsin.accident.duty.app.DutyStatistics;
import org.tocsin.accident.duty.app.DutyStatisticsQueries;
import org.tocsin.platform.audit.AuditTrail;
import org.tocsin.platform.bulk.BulkFormat;
import org.tocsin.platform.bulk.ExportParams;
import org.tocsin.platform.bulk.Exports;
import org.tocsin.platform.problem.Language;
import org.tocsin.platform.problem.Text;

/** How punctually the duties of the statutory clock were done. */
@Path("/api/v1/statistics/duties")
@Tag(name = "Statutory duties 法定时限")
@RunOnVirtualThread
class DutyStatisticsResource {

    private static final String SUMMARY = "Punctuality of statutory duties 法定时限按时情况";
    private static final String DESCRIPTION =
            "Due, done in time, late and missed by duty, and by division with groupBy=division, counted from"
                    + " the register as it stands now, within the caller's scope; every figure links its records."
                    + " By Accept the rows and then the totals as CSV or NDJSON.";
    private static final Text FILE_NAME = Text.of("法定时限按时情况", "accident-duty-punctuality");

    private final DutyStatisticsQueries queries;
    private final Exports exports;
    private final AuditTrail audit;
    private final HttpHeaders headers;

    DutyStatisticsResource(
            DutyStatisticsQueries queries, Exports exports, AuditTrail audit, HttpHeaders headers) {
        this.queries = queries;
        this.exports = exports;
        this.audit = audit;
        this.headers = headers;
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
    public DutyStatisticsView answer(@Valid @BeanParam DutyStatisticsParams params) {
        DutyStatisticsView view =
                DutyStatisticsView.of(
                        ask(params),
                        Language.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
        return view.withDigest("sha-256:" + audit.digest(view));
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
            @Valid @BeanParam DutyStatisticsParams params, @BeanParam ExportParams export) {
        DutyStatistics answer = ask(params);
        return exports.answer(
                DutyPunctuality.class,
                FILE_NAME,
                export,
                () -> Stream.concat(answer.rows().stream(), answer.totals().stream()));
    }

    private DutyStatistics ask(DutyStatisticsParams params) {
        return queries.answer(params.from, params.to, params.division, params.groupBy != null);
    }
}
