package org.tocsin.gateway.webhook.rest;

import static org.tocsin.gateway.webhook.domain.Roles.BUREAU_OFFICER;
import static org.tocsin.gateway.webhook.domain.Roles.COMMITTEE_OFFICE;
import static org.tocsin.gateway.webhook.domain.Roles.DASHBOARD;
import static org.tocsin.gateway.webhook.domain.Roles.DEPARTMENT_OFFICER;
import static org.tocsin.gateway.webhook.domain.Roles.LEADER;

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
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.tocsin.gateway.webhook.app.NewSecret;
import org.tocsin.gateway.webhook.app.WebhookCase;
import org.tocsin.gateway.webhook.app.WebhookRegister;
import org.tocsin.platform.http.IfMatch;
import org.tocsin.platform.http.Representation;
import org.tocsin.platform.problem.Problem;

/** What becomes of a subscription. */
@Path(WebhookResource.PATH + "/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Webhooks")
@RunOnVirtualThread
class WebhookTransitionResource {

    private final WebhookRegister register;

    WebhookTransitionResource(WebhookRegister register) {
        this.register = register;
    }

    @POST
    @Path("/pauses")
    @RolesAllowed({DASHBOARD, COMMITTEE_OFFICE, LEADER, BUREAU_OFFICER, DEPARTMENT_OFFICER})
    @Operation(
            summary = "Pause a webhook 暂停推送",
            description =
                    "Nothing is sent but tests; nothing is lost while the feed keeps it 暂停期间不丢失")
    public RestResponse<WebhookView> pause(
            UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answer(register.pause(id, IfMatch.of(ifMatch)));
    }

    @POST
    @Path("/resumptions")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({DASHBOARD, COMMITTEE_OFFICE, LEADER, BUREAU_OFFICER, DEPARTMENT_OFFICER})
    @Operation(
            summary = "Resume a webhook 恢复推送",
            description =
                    "Also one that paused itself: after a 410 of the receiver, after 3 days of failures, or for want of a"
                            + " token of its owner. 410 if it stopped at what is no longer kept 可恢复自动暂停的订阅")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(implementation = WebhookView.class)))
    @APIResponse(
            responseCode = "410",
            description = "It stopped at what is no longer kept 中断处已过保留期",
            headers = {
                @Header(name = "Content-Language", ref = "ContentLanguage"),
                @Header(name = "traceresponse", ref = "traceresponse")
            },
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(ref = "Problem"),
                            example = Gone.EXAMPLE))
    public RestResponse<WebhookView> resume(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull ResumeWebhook command) {
        return answer(register.resume(id, IfMatch.of(ifMatch), command.from()));
    }

    @POST
    @Path("/secrets")
    @RolesAllowed({DASHBOARD, COMMITTEE_OFFICE, LEADER, BUREAU_OFFICER, DEPARTMENT_OFFICER})
    @Operation(
            summary = "Make a new secret 更换密钥",
            description =
                    "The answer is the only one that shows it. The secrets before it sign beside it for 24 hours"
                            + " 新密钥仅显示一次，旧密钥继续有效 24 小时")
    public RestResponse<WebhookView> rotate(
            UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        NewSecret fresh = register.rotate(id, IfMatch.of(ifMatch));
        return Representation.of(WebhookView.of(fresh), fresh.webhook().subscription().version());
    }

    @POST
    @Path("/closures")
    @RolesAllowed({DASHBOARD, COMMITTEE_OFFICE, LEADER, BUREAU_OFFICER, DEPARTMENT_OFFICER})
    @Operation(
            summary = "Close a webhook 关闭订阅",
            description = "For good; what waits is given up, the log stays 永久关闭，日志保留")
    public RestResponse<WebhookView> close(
            UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answer(register.close(id, IfMatch.of(ifMatch)));
    }

    private static RestResponse<WebhookView> answer(WebhookCase webhook) {
        return Representation.of(WebhookView.of(webhook), webhook.subscription().version());
    }
}
