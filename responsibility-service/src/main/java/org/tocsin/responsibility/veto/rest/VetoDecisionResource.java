package org.tocsin.responsibility.veto.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.Nullable;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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
import org.tocsin.platform.http.IfMatch;
import org.tocsin.platform.idempotency.Idempotent;
import org.tocsin.responsibility.veto.app.RulingRequest;
import org.tocsin.responsibility.veto.app.VetoDesk;

/** What a leader decides on a veto: each a POST to a sub-resource that names it. */
@Path(VetoResource.PATH + "/{id}")
@Tag(name = "Vetoes 一票否决")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class VetoDecisionResource {

    private final VetoDesk desk;
    private final VetoAnswers answers;

    VetoDecisionResource(VetoDesk desk, VetoAnswers answers) {
        this.desk = desk;
        this.answers = answers;
    }

    @POST
    @Path("/confirmations")
    @Idempotent
    @RolesAllowed("leader")
    @Operation(
            operationId = "confirmVeto",
            summary = "Confirm 确认一票否决",
            description =
                    "By a leader of a division above the unit. While it is confirmed the unit's"
                            + " grade is FAIL for the periods that contain the day of its ground."
                            + " Publishes `veto.confirmed`. 由上级领导确认，相应考核等次为不合格。")
    public RestResponse<VetoView> confirm(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull RulingRequest request) {
        desk.confirm(id, IfMatch.of(ifMatch), request);
        return answers.single(id);
    }

    @POST
    @Path("/rejections")
    @Idempotent
    @RolesAllowed("leader")
    @Operation(
            operationId = "rejectVeto",
            summary = "Reject the proposal 不予确认",
            description =
                    "By a leader of a division above the unit, with the reason. Publishes"
                            + " `veto.rejected`. 由上级领导决定不予否决，须说明理由。")
    public RestResponse<VetoView> reject(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull RulingRequest request) {
        desk.reject(id, IfMatch.of(ifMatch), request);
        return answers.single(id);
    }

    @POST
    @Path("/retractions")
    @Idempotent
    @RolesAllowed("leader")
    @Operation(
            operationId = "retractVeto",
            summary = "Retract a confirmed veto 撤销",
            description =
                    "By a leader of a division above the unit; the grade returns to what the score"
                            + " gives. The veto stays on the register. Publishes `veto.retracted`."
                            + " 撤销后考核等次恢复，记录保留。")
    public RestResponse<VetoView> retract(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull RulingRequest request) {
        desk.retract(id, IfMatch.of(ifMatch), request);
        return answers.single(id);
    }
}
