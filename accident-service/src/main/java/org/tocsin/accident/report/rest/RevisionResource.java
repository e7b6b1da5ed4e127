package org.tocsin.accident.report.rest;

import static org.tocsin.accident.report.domain.Roles.AUDITOR;
import static org.tocsin.accident.report.domain.Roles.BUREAU_OFFICER;
import static org.tocsin.accident.report.domain.Roles.COMMITTEE_OFFICE;
import static org.tocsin.accident.report.domain.Roles.DEPARTMENT_OFFICER;
import static org.tocsin.accident.report.domain.Roles.ENTERPRISE_OFFICER;
import static org.tocsin.accident.report.domain.Roles.LEADER;
import static org.tocsin.accident.report.domain.Roles.TOWN_OFFICER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.Nullable;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.tocsin.accident.report.app.AccidentQueries;
import org.tocsin.accident.report.app.AccidentRegister;
import org.tocsin.accident.report.domain.AccidentCommand;
import org.tocsin.accident.report.domain.AccidentCommand.Verify;
import org.tocsin.accident.report.domain.AccidentCommand.Withdraw;
import org.tocsin.platform.http.IfMatch;
import org.tocsin.platform.idempotency.Idempotent;
import org.tocsin.platform.paging.Page;
import org.tocsin.platform.paging.PageParams;

/** The further reports on an accident: each appends a revision, nothing is overwritten. */
@Path(AccidentResource.PATH + "/{id}")
@Tag(name = "Accident revisions 事故续报与更正")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class RevisionResource {

    private final AccidentRegister register;
    private final AccidentQueries queries;
    private final AccidentViews views;

    RevisionResource(AccidentRegister register, AccidentQueries queries, AccidentViews views) {
        this.register = register;
        this.queries = queries;
        this.views = views;
    }

    @GET
    @Path("/revisions")
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
            summary = "All revisions, the first one first 全部修订",
            description =
                    "Each is the whole state, with who, when it became known, why, and until when it was"
                            + " the latest.")
    public Page<RevisionView> revisions(UUID id, @Valid @BeanParam PageParams page) {
        return queries.revisions(id, page).map(RevisionView::of);
    }

    @POST
    @Path("/revisions")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({BUREAU_OFFICER, DEPARTMENT_OFFICER, TOWN_OFFICER, ENTERPRISE_OFFICER, LEADER})
    @Operation(
            summary = "Follow up, supplement or correct 续报、补报、更正",
            description =
                    "Decree 493 Art. 13. Corrections are an officer's of the bureau or department."
                            + " A change of casualties after 30 days (road traffic and fire: 7) is a"
                            + " leader's, and the only change that is.")
    public RestResponse<AccidentView> revise(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull FurtherReport report) {
        return views.single(
                register.revise(id, IfMatch.of(ifMatch), report.command(), report.place()), null);
    }

    @POST
    @Path("/verifications")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({BUREAU_OFFICER, DEPARTMENT_OFFICER})
    @Operation(
            summary = "Verify the facts 核实",
            description = "The facts are checked; they change by supplement or correction only.")
    public RestResponse<AccidentView> verify(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Statement statement) {
        return handle(id, ifMatch, new Verify(statement.reason()));
    }

    @POST
    @Path("/withdrawals")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(LEADER)
    @Operation(
            summary = "Withdraw what was no accident 撤销",
            description = "It stays on the register, and no longer counts.")
    public RestResponse<AccidentView> withdraw(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Statement statement) {
        return handle(id, ifMatch, new Withdraw(statement.reason()));
    }

    @POST
    @Path("/merges")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(BUREAU_OFFICER)
    @Operation(
            summary = "Merge a second report of the same accident 并案",
            description =
                    "Before an investigation is opened on it. It stays on the register, and no longer counts."
                            + " Tolls are not added up; what the accident that stays has cost can be stated in into.")
    public RestResponse<AccidentView> merge(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull MergeRequest request) {
        return handle(id, ifMatch, request.command());
    }

    private RestResponse<AccidentView> handle(
            UUID id, @Nullable String ifMatch, AccidentCommand command) {
        return views.single(register.handle(id, IfMatch.of(ifMatch), command), null);
    }
}
