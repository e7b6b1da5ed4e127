package org.tocsin.hazard.tip.rest;

import static org.tocsin.hazard.register.domain.Roles.BUREAU_OFFICER;
import static org.tocsin.hazard.register.domain.Roles.DEPARTMENT_OFFICER;
import static org.tocsin.hazard.register.domain.Roles.TIP_CLERK;
import static org.tocsin.hazard.register.domain.Roles.TOWN_OFFICER;

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
import org.tocsin.hazard.tip.app.TipCase;
import org.tocsin.hazard.tip.app.TipRegister;
import org.tocsin.hazard.tip.domain.TipCommand;
import org.tocsin.platform.http.IfMatch;
import org.tocsin.platform.http.Representation;
import org.tocsin.platform.idempotency.Idempotent;
import org.tocsin.platform.problem.Language;

/** The steps of a tip's life: each a POST to a sub-resource that names it. */
@Path(TipResource.PATH + "/{id}")
@Tag(name = "Tips 举报")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class TipTransitionResource {

    private final TipRegister register;
    private final HttpHeaders headers;

    TipTransitionResource(TipRegister register, HttpHeaders headers) {
        this.register = register;
        this.headers = headers;
    }

    @POST
    @Path("/acceptances")
    @Idempotent
    @RolesAllowed({TIP_CLERK, BUREAU_OFFICER, DEPARTMENT_OFFICER, TOWN_OFFICER})
    @Operation(
            summary = "Take a tip up for verification 受理",
            description =
                    "Where people have died, the county government must have it first. Work Safety Law Art. 73 涉及人员死亡的须先转政府")
    public RestResponse<TipView> accept(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull TipCommand.Accept command) {
        return handle(id, ifMatch, command);
    }

    @POST
    @Path("/forwardings")
    @Idempotent
    @RolesAllowed({TIP_CLERK, BUREAU_OFFICER, DEPARTMENT_OFFICER, TOWN_OFFICER})
    @Operation(
            summary = "Forward a tip 转办",
            description =
                    "To the county government, where people have died, or to the department whose matter it is. Work Safety Law Art. 73 涉及人员死亡的转县级以上人民政府，非本部门职责的转有关部门")
    public RestResponse<TipView> forward(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull TipCommand.Forward command) {
        return handle(id, ifMatch, command);
    }

    @POST
    @Path("/verifications")
    @Idempotent
    @RolesAllowed({BUREAU_OFFICER, DEPARTMENT_OFFICER, TOWN_OFFICER})
    @Operation(
            summary = "Record the verification 核查结果",
            description =
                    "In writing. CONFIRMED puts a hazard on the register in the same transaction, with the source PUBLIC_TIP and this officer as its reporter; nothing of the tip goes with it. Work Safety Law Art. 73 查实的同时登记隐患，不带举报信息")
    public RestResponse<TipView> verify(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull TipCommand.Verify command) {
        return handle(id, ifMatch, command);
    }

    @POST
    @Path("/answers")
    @Idempotent
    @RolesAllowed(TIP_CLERK)
    @Operation(
            summary = "Record the written answer 书面答复",
            description =
                    "By the clerk, who alone knows whom it goes to; the receipt then tells its day 由举报受理员办理，回执可查答复日期")
    public RestResponse<TipView> answer(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull TipCommand.Answer command) {
        return handle(id, ifMatch, command);
    }

    private RestResponse<TipView> handle(UUID id, @Nullable String ifMatch, TipCommand command) {
        TipCase tip = register.handle(id, IfMatch.of(ifMatch), command);
        var locale = Language.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        return Representation.of(TipView.of(tip, locale, null), tip.tip().version());
    }
}
