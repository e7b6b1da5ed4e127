package org.tocsin.gateway.stream.rest;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tocsin.gateway.stream.app.Line;
import org.tocsin.gateway.stream.app.Streams;
import org.tocsin.gateway.stream.app.Subscriber;
import org.tocsin.platform.problem.HttpFaults;
import org.tocsin.platform.problem.Problem;
import org.tocsin.platform.problem.ProblemType;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.security.Caller;
import org.tocsin.platform.security.KnownCaller;

/** The events of the suite that the caller may see, as they happen. */
@Path("/api/v1/feed/stream")
@Tag(name = "Feed", description = "What happened, in one order, within the caller's scope 事件流")
@RunOnVirtualThread
class StreamResource {

    private static final String GONE =
            """
            {"type": "/problems/position-gone", "title": "该位置已过保留期", "status": 410,
             "detail": "请重新读取各列表，再从其 feedPosition 继续", "instance": "/api/v1/feed/stream",
             "traceId": "4bf92f3577b34da6a3ce929d0e0e4736"}""";

    private static final String STREAM =
            """
            retry: 3000
            event: begin
            id: dTBvGJ0_SggGhpzZ49G9LgAAAAEw
            data: {"position":"dTBvGJ0_SggGhpzZ49G9LgAAAAEw"}

            id: dTBvGJ0_SggGhpzZ49G9LgAAAAEx
            data: {"specversion":"1.0","type":"org.tocsin.hazard.closed.v1","subject":"01990000-0000-7000-8000-000000000001"}

            event: heartbeat
            id: dTBvGJ0_SggGhpzZ49G9LgAAAAEy
            data: {"position":"dTBvGJ0_SggGhpzZ49G9LgAAAAEy"}

            event: end
            id: dTBvGJ0_SggGhpzZ49G9LgAAAAEy
            data: {"reason":"token-expired","position":"dTBvGJ0_SggGhpzZ49G9LgAAAAEy"}

            """;

    private final Streams streams;
    private final Caller caller;
    private final SecurityIdentity identity;

    StreamResource(Streams streams, Caller caller, SecurityIdentity identity) {
        this.streams = streams;
        this.caller = caller;
        this.identity = identity;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RolesAllowed({
        "bureau-officer",
        "department-officer",
        "town-officer",
        "grid-inspector",
        "enterprise-officer",
        "leader",
        "committee-office",
        "auditor",
        "dashboard"
    })
    @Operation(
            operationId = "streamFeed",
            summary = "Follow events as they happen 实时跟随事件",
            description =
                    "Server-sent events: the same events in the same order as `GET /feed`, each with its position as `id`; go on"
                            + " with `Last-Event-ID`. A `begin` event tells where it begins, a `heartbeat` where a quiet reader is,"
                            + " an `end` why it ends: `token-expired`, `too-slow`, `position-gone`, `shutdown`, `unavailable`."
                            + " 与 GET /feed 相同的事件与顺序，id 即位置；begin 为起点，heartbeat 为心跳，end 说明结束原因。")
    @APIResponse(
            responseCode = "200",
            description = "Events, until the token expires or the reader leaves 持续的事件，直至令牌过期或断开",
            headers =
                    @Header(
                            name = "Cache-Control",
                            description = "Always no-store 始终为 no-store",
                            required = true,
                            schema = @Schema(type = SchemaType.STRING, examples = "no-store")),
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            description =
                                                    "`data` of an event without a name is a FeedItem 无名事件的 data 为 FeedItem"),
                            example = STREAM))
    @APIResponse(
            responseCode = "410",
            description = "That position is out of retention 该位置已过保留期",
            headers = {
                @Header(name = "Content-Language", ref = "ContentLanguage"),
                @Header(name = "traceresponse", ref = "traceresponse")
            },
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(ref = "Problem"),
                            example = GONE))
    public void stream(
            @Valid @BeanParam StreamParams params,
            @Context RoutingContext context,
            @Suspended AsyncResponse answer) {
        if (context.request().method().equals(HttpMethod.HEAD)) {
            answer.resume(Response.ok().type(MediaType.SERVER_SENT_EVENTS).build());
            return;
        }
        if (context.request().version() == HttpVersion.HTTP_1_0) {
            ProblemType type = ProblemType.HTTP_VERSION;
            throw new Refusal.Of(type, HttpFaults.detailOf(type));
        }
        streams.open(subscriber(params), params.after(), new Line(context));
    }

    private Subscriber subscriber(StreamParams params) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            throw new io.quarkus.security.UnauthorizedException();
        }
        return new Subscriber(
                KnownCaller.of(caller),
                token.getClaim("azp") + "/" + caller.subject(),
                token.getExpirationTime(),
                params.types());
    }
}
