package org.tocsin.gateway.webhook.rest;

import static org.tocsin.gateway.webhook.domain.Roles.AUDITOR;
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
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.tocsin.gateway.webhook.app.NewSecret;
import org.tocsin.gateway.webhook.app.WebhookCase;
import org.tocsin.gateway.webhook.app.WebhookQueries;
import org.tocsin.gateway.webhook.app.WebhookRegister;
import org.tocsin.gateway.webhook.domain.SubscriptionForm;
import org.tocsin.gateway.webhook.domain.SubscriptionStatus;
import org.tocsin.platform.http.IfMatch;
import org.tocsin.platform.http.Representation;
import org.tocsin.platform.idempotency.Idempotent;
import org.tocsin.platform.paging.Page;
import org.tocsin.platform.paging.PageParams;

/** Subscriptions: events of the feed, posted to the subscriber as they happen. */
@Path(WebhookResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Webhooks", description = "Events of the feed, posted as they happen 事件推送")
@RunOnVirtualThread
class WebhookResource {

    static final String PATH = "/api/v1/webhooks";

    private final WebhookRegister register;
    private final WebhookQueries queries;

    WebhookResource(WebhookRegister register, WebhookQueries queries) {
        this.register = register;
        this.queries = queries;
    }

    @GET
    @RolesAllowed({
        DASHBOARD,
        COMMITTEE_OFFICE,
        LEADER,
        BUREAU_OFFICER,
        DEPARTMENT_OFFICER,
        AUDITOR
    })
    @Operation(
            summary = "List webhooks 订阅列表",
            description =
                    "Your own; auditors see all that were made within their division."
                            + " Sort keys: createdAt (default, newest first), id 本人的订阅；审计可见辖区内全部")
    public Page<WebhookSummary> list(
            @QueryParam("status") @Nullable @Parameter(description = "Only in this status 状态")
                    SubscriptionStatus status,
            @Valid @BeanParam PageParams page) {
        return queries.page(status, page).map(WebhookSummary::of);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        DASHBOARD,
        COMMITTEE_OFFICE,
        LEADER,
        BUREAU_OFFICER,
        DEPARTMENT_OFFICER,
        AUDITOR
    })
    @Operation(
            summary = "Read one webhook 订阅详情",
            description = "Without its secret. Another's is 404 不含密钥")
    public RestResponse<WebhookView> single(UUID id) {
        WebhookCase webhook = queries.single(id);
        String shown = Integer.toHexString(webhook.progressDigest());
        return Representation.of(WebhookView.of(webhook), webhook.subscription().version(), shown);
    }

    @POST
    @Idempotent(secret = true)
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({DASHBOARD, COMMITTEE_OFFICE, LEADER, BUREAU_OFFICER, DEPARTMENT_OFFICER})
    @Operation(
            summary = "Subscribe to events 订阅事件推送",
            description =
                    "From now on every event that you may see in the feed and that matches is posted to `url`, signed"
                            + " after Standard Webhooks: `webhook-id` is the event's id, by which repeats are dropped."
                            + " At least once, in order per aggregate; answered with 2xx within 10 s or tried again"
                            + " for 3 days. The secret is in this answer and in no other. An Idempotency-Key must be"
                            + " random here, 32 characters or more 密钥仅在本次应答中给出")
    public RestResponse<WebhookView> subscribe(@Valid @NotNull SubscriptionForm form) {
        NewSecret fresh = register.subscribe(form);
        WebhookCase webhook = fresh.webhook();
        return Representation.created(
                PATH + "/" + webhook.subscription().id(),
                WebhookView.of(fresh),
                webhook.subscription().version());
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({DASHBOARD, COMMITTEE_OFFICE, LEADER, BUREAU_OFFICER, DEPARTMENT_OFFICER})
    @Operation(
            summary = "Change a webhook 变更订阅",
            description =
                    "Takes the whole form. What waits goes to the new URL; filters hold for what comes 按整表变更")
    public RestResponse<WebhookView> change(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull SubscriptionForm form) {
        WebhookCase webhook = register.change(id, IfMatch.of(ifMatch), form);
        return Representation.of(WebhookView.of(webhook), webhook.subscription().version());
    }
}
