package org.tocsin.accident.duty.rest;

import static org.tocsin.accident.report.domain.Roles.AUDITOR;
import static org.tocsin.accident.report.domain.Roles.BUREAU_OFFICER;
import static org.tocsin.accident.report.domain.Roles.COMMITTEE_OFFICE;
import static org.tocsin.accident.report.domain.Roles.DEPARTMENT_OFFICER;
import static org.tocsin.accident.report.domain.Roles.ENTERPRISE_OFFICER;
import static org.tocsin.accident.report.domain.Roles.LEADER;
import static org.tocsin.accident.report.domain.Roles.TOWN_OFFICER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tocsin.accident.duty.app.DutyQueries;
import org.tocsin.accident.duty.app.DutyRuleBook;
import org.tocsin.accident.duty.domain.DutySnapshot;
import org.tocsin.platform.bulk.BulkFormat;
import org.tocsin.platform.bulk.ExportParams;
import org.tocsin.platform.bulk.Exports;
import org.tocsin.platform.paging.Page;
import org.tocsin.platform.paging.PageParams;
import org.tocsin.platform.problem.Text;

/** The duties of all accidents in the caller's scope. */
@Path("/api/v1/accident-duties")
@Tag(name = "Statutory duties 法定时限")
@RunOnVirtualThread
class DutyRegisterResource {

    private static final Text FILE_NAME = Text.of("法定时限", "accident-duties");

    private final DutyQueries queries;
    private final DutyRuleBook rules;
    private final Exports exports;

    DutyRegisterResource(DutyQueries queries, DutyRuleBook rules, Exports exports) {
        this.queries = queries;
        this.rules = rules;
        this.exports = exports;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({
        BUREAU_OFFICER,
        DEPARTMENT_OFFICER,
        TOWN_OFFICER,
        ENTERPRISE_OFFICER,
        LEADER,
        COMMITTEE_OFFICE,
        AUDITOR
    })
    @Operation(
            summary = "Register of duties 法定时限台账",
            description =
                    "As they stand now, by default the earliest due first. The window for supplementary"
                            + " reports is no duty and stands in the duties of its accident only.")
    public Page<AccidentDutyView> list(
            @Valid @BeanParam DutyParams filter, @Valid @BeanParam PageParams page) {
        return queries.page(page, filter.filter(), this::view);
    }

    @GET
    @Produces({BulkFormat.TEXT_CSV, BulkFormat.APPLICATION_NDJSON})
    @RolesAllowed({
        BUREAU_OFFICER,
        DEPARTMENT_OFFICER,
        TOWN_OFFICER,
        ENTERPRISE_OFFICER,
        LEADER,
        COMMITTEE_OFFICE,
        AUDITOR
    })
    @Operation(summary = "Export duties 法定时限导出")
    public Response export(
            @Valid @BeanParam DutyParams filter,
            @Valid @BeanParam PageParams page,
            @BeanParam ExportParams params) {
        Stream<AccidentDutyView> rows = queries.all(page, filter.filter(), this::view);
        return exports.answer(AccidentDutyView.class, FILE_NAME, params, () -> rows);
    }

    private AccidentDutyView view(DutySnapshot duty, Instant at) {
        return AccidentDutyView.of(duty, rules.article(duty.rule(), duty.ruleVersion()), at);
    }
}
