package org.tocsin.gateway.webhook.rest;

import static org.tocsin.gateway.webhook.domain.Roles.AUDITOR;
import static org.tocsin.gateway.webhook.domain.Roles.BUREAU_OFFICER;
import static org.tocsin.gateway.webhook.domain.Roles.COMMITTEE_OFFICE;
import static org.tocsin.gateway.webhook.domain.Roles.DASHBOARD;
import static org.tocsin.gateway.webhook.domain.Roles.DEPARTMENT_OFFICER;
import static org.tocsin.gateway.webhook.domain.Roles.LEADER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.tocsin.gateway.webhook.app.DeliveryQueries;
import org.tocsin.gateway.webhook.app.Redelivery;
import org.tocsin.gateway.webhook.app.ReplayForm;
import org.tocsin.gateway.webhook.domain.DeliverySnapshot;
import org.tocsin.gateway.webhook.domain.ReplaySnapshot;
import org.tocsin.platform.bulk.BulkFormat;
import org.tocsin.platform.bulk.ExportParams;
import org.tocsin.platform.bulk.Exports;
import org.tocsin.platform.http.Representation;
import org.tocsin.platform.idempotency.Idempotent;
import org.tocsin.platform.paging.Page;
import org.tocsin.platform.paging.PageParams;
import org.tocsin.platform.problem.Problem;
import org.tocsin.platform.problem.Text;

/** The delivery log, and deliveries that are asked for. */
@Path(WebhookResource.PATH + "/{id}")
@Tag(name = "Webhooks")
@RunOnVirtualThread
class DeliveryResource {

    /** Two methods, one operation: the contract says the same of both. */
    private static final String LOG = "List or export deliveries 投递日志";

    private static final String LOG_DESCRIPTION =
            "A page of JSON, or by Accept the whole log as CSV or NDJSON. Kept 30 days."
                    + " Sort keys: createdAt (default, newest first), ordinal, id 保留 30 天";

    private static final Text FILE_NAME = Text.of("推送投递日志", "webhook-deliveries");

    private final DeliveryQueries queries;
    private final Redelivery redelivery;
    private final Exports exports;

    DeliveryResource(DeliveryQueries queries, Redelivery redelivery, Exports exports) {
        this.queries = queries;
        this.redelivery = redelivery;
        this.exports = exports;
    }

    @GET
    @Path("/deliveries")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({
        DASHBOARD,
        COMMITTEE_OFFICE,
        LEADER,
        BUREAU_OFFICER,
        DEPARTMENT_OFFICER,
        AUDITOR
    })
    @Operation(summary = LOG, description = LOG_DESCRIPTION)
    public Page<DeliveryRow> list(
            UUID id, @BeanParam DeliveryFilterParams filter, @Valid @BeanParam PageParams page) {
        return queries.page(id, filter.filter(), page).map(DeliveryRow::of);
    }

    @GET
    @Path("/deliveries")
    @Produces({BulkFormat.TEXT_CSV, BulkFormat.APPLICATION_NDJSON})
    @RolesAllowed({
        DASHBOARD,
        COMMITTEE_OFFICE,
        LEADER,
        BUREAU_OFFICER,
        DEPARTMENT_OFFICER,
        AUDITOR
    })
    @Operation(summary = LOG, description = LOG_DESCRIPTION)
    public Response export(
            UUID id,
            @BeanParam DeliveryFilterParams filter,
            @Valid @BeanParam PageParams page,
            @BeanParam ExportParams params) {
        Stream<DeliveryRow> rows = queries.all(id, filter.filter(), page).map(DeliveryRow::of);
        return exports.answer(DeliveryRow.class, FILE_NAME, params, () -> rows);
    }

    @GET
    @Path("/deliveries/{deliveryId}")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({
        DASHBOARD,
        COMMITTEE_OFFICE,
        LEADER,
        BUREAU_OFFICER,
        DEPARTMENT_OFFICER,
        AUDITOR
    })
    @Operation(
            summary = "Read one delivery 投递详情",
            description = "With every attempt: when, how long, what was answered 含各次尝试")
    public RestResponse<DeliveryView> single(UUID id, UUID deliveryId) {
        DeliveryQueries.Logged logged = queries.single(id, deliveryId);
        return Representation.of(DeliveryView.of(logged), DeliveryView.version(logged));
    }

    @POST
    @Path("/tests")
    @Idempotent
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({DASHBOARD, COMMITTEE_OFFICE, LEADER, BUREAU_OFFICER, DEPARTMENT_OFFICER})
    @Operation(
            summary = "Send a test 发送测试",
            description =
                    "A signed event of type org.tocsin.webhook.test.v1, tried once, also while paused. The delivery at"
                            + " Location says what came of it 只尝试一次，暂停时也可用")
    @APIResponse(
            responseCode = "201",
            description = "On its way 已排入发送",
            content = @Content(schema = @Schema(implementation = DeliveryRow.class)))
    public RestResponse<DeliveryRow> test(UUID id) {
        DeliverySnapshot test = redelivery.test(id);
        return Representation.created(
                WebhookResource.PATH + "/" + id + "/deliveries/" + test.id(),
                DeliveryRow.of(test),
                0);
    }

    @POST
    @Path("/replays")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({DASHBOARD, COMMITTEE_OFFICE, LEADER, BUREAU_OFFICER, DEPARTMENT_OFFICER})
    @Operation(
            summary = "Deliver a range again 重新投递一段事件",
            description =
                    "By positions of the feed or by time, with the filters and the scope of now; webhook-id is the event's"
                            + " own, so that repeats can be dropped. 410 if part of it is no longer kept 按位置或时间重新投递")
    @APIResponse(
            responseCode = "201",
            description = "Its deliveries are being made 正在生成投递",
            content = @Content(schema = @Schema(implementation = ReplayView.class)))
    @APIResponse(
            responseCode = "410",
            description = "Part of the range is no longer kept 部分事件已不再保留",
            headers = {
                @Header(name = "Content-Language", ref = "ContentLanguage"),
                @Header(name = "traceresponse", ref = "traceresponse")
            },
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(ref = "Problem"),
                            example = Gone.EXAMPLE))
    public RestResponse<ReplayView> replay(UUID id, @Valid @NotNull ReplayForm form) {
        ReplaySnapshot replay = redelivery.replay(id, form);
        return Representation.created(
                WebhookResource.PATH + "/" + id + "/replays/" + replay.id(),
                ReplayView.of(replay),
                replay.version());
    }

    @GET
    @Path("/replays/{replayId}")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({
        DASHBOARD,
        COMMITTEE_OFFICE,
        LEADER,
        BUREAU_OFFICER,
        DEPARTMENT_OFFICER,
        AUDITOR
    })
    @Operation(summary = "Read one replay 重新投递进度", description = "How far it is 进度")
    public RestResponse<ReplayView> replay(UUID id, UUID replayId) {
        ReplaySnapshot replay = queries.replay(id, replayId);
        return Representation.of(ReplayView.of(replay), replay.version());
    }
}
