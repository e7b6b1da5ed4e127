package org.tocsin.accident.adjudication.rest;

import static org.tocsin.accident.report.domain.Roles.AUDITOR;
import static org.tocsin.accident.report.domain.Roles.BUREAU_OFFICER;
import static org.tocsin.accident.report.domain.Roles.COMMITTEE_OFFICE;
import static org.tocsin.accident.report.domain.Roles.DEPARTMENT_OFFICER;
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
import org.tocsin.accident.adjudication.app.AdjudicationFile;
import org.tocsin.accident.adjudication.app.AdjudicationQueries;
import org.tocsin.accident.adjudication.app.AdjudicationRegister;
import org.tocsin.accident.adjudication.app.ProposeAdjudication;
import org.tocsin.accident.adjudication.domain.AdjudicationStep;
import org.tocsin.platform.http.IfMatch;
import org.tocsin.platform.http.Representation;
import org.tocsin.platform.idempotency.Idempotent;
import org.tocsin.platform.paging.Page;
import org.tocsin.platform.paging.PageParams;
import org.tocsin.platform.problem.Language;

/** Findings that an accident was not, falsely or not wholly reported. */
@Path(AdjudicationResource.ACCIDENTS + "/{id}/adjudications")
@Tag(name = "Accident adjudications 漏报谎报瞒报认定")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class AdjudicationResource {

    static final String ACCIDENTS = "/api/v1/accidents";

    private final AdjudicationRegister register;
    private final AdjudicationQueries queries;
    private final HttpHeaders headers;

    AdjudicationResource(
            AdjudicationRegister register, AdjudicationQueries queries, HttpHeaders headers) {
        this.register = register;
        this.queries = queries;
        this.headers = headers;
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(BUREAU_OFFICER)
    @Operation(
            summary = "Find a fault of the reporting 提出漏报、谎报、瞒报认定",
            description =
                    "With grounds; evidence is uploaded to its files. It counts once a leader, another person, confirms it 提出后须由领导认定方为有效")
    public RestResponse<AdjudicationView> propose(
            UUID id, @Valid @NotNull ProposeAdjudication finding) {
        AdjudicationFile file = register.propose(id, finding);
        return Representation.created(
                AdjudicationView.path(file.adjudication()),
                view(file),
                file.adjudication().version());
    }

    @GET
    @RolesAllowed({
        BUREAU_OFFICER,
        DEPARTMENT_OFFICER,
        TOWN_OFFICER,
        LEADER,
        COMMITTEE_OFFICE,
        AUDITOR
    })
    @Operation(
            summary = "List the findings about an accident 认定列表",
            description = "Oldest first; sort keys: proposedAt, id 按提出时间排列")
    public Page<AdjudicationView> list(UUID id, @Valid @BeanParam PageParams page) {
        return queries.page(id, page).map(this::view);
    }

    @GET
    @Path("/{adjudicationId}")
    @RolesAllowed({
        BUREAU_OFFICER,
        DEPARTMENT_OFFICER,
        TOWN_OFFICER,
        LEADER,
        COMMITTEE_OFFICE,
        AUDITOR
    })
    @Operation(
            summary = "Read one finding 认定详情",
            description = "With its evidence and what this caller may do next 含证据与可办理事项")
    public RestResponse<AdjudicationView> single(UUID id, UUID adjudicationId) {
        return answer(queries.single(id, adjudicationId));
    }

    @POST
    @Path("/{adjudicationId}/confirmations")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(LEADER)
    @Operation(
            summary = "Confirm a finding 认定",
            description =
                    "On at least one document, by another person than the one who proposed it. It is announced and shown on the accident 须有证据，且非提出人")
    public RestResponse<AdjudicationView> confirm(
            UUID id,
            UUID adjudicationId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull DecisionRequest decision) {
        return decide(id, adjudicationId, ifMatch, AdjudicationStep.CONFIRM, decision);
    }

    @POST
    @Path("/{adjudicationId}/dismissals")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(LEADER)
    @Operation(summary = "Dismiss a finding 不予认定", description = "It stays on record 记录保留")
    public RestResponse<AdjudicationView> dismiss(
            UUID id,
            UUID adjudicationId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull DecisionRequest decision) {
        return decide(id, adjudicationId, ifMatch, AdjudicationStep.DISMISS, decision);
    }

    private RestResponse<AdjudicationView> decide(
            UUID id,
            UUID adjudicationId,
            @Nullable String ifMatch,
            AdjudicationStep step,
            DecisionRequest decision) {
        return answer(
                register.decide(id, adjudicationId, IfMatch.of(ifMatch), step, decision.reason()));
    }

    private RestResponse<AdjudicationView> answer(AdjudicationFile file) {
        return Representation.of(view(file), file.adjudication().version());
    }

    private AdjudicationView view(AdjudicationFile file) {
        return AdjudicationView.of(
                file, Language.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
    }
}
