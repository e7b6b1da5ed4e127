package org.tocsin.gateway.feed.app;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonRawValue;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.gateway.feed.domain.Audience;
import org.tocsin.gateway.feed.domain.FeedEntry;
import org.tocsin.gateway.feed.domain.FeedEvent;
import org.tocsin.gateway.feed.domain.FeedNews;

/** An event as CloudEvents 1.0 in the JSON format, with its position as an extension. */
@Schema(name = "FeedItem")
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"specversion", "id", "source", "type", "subject", "time"})
public record FeedItem(
        @Schema(examples = "1.0") String specversion,
        UUID id,
        @Schema(examples = "/hazard-service") String source,
        @Schema(examples = "org.tocsin.hazard.closed.v1") String type,
        @Schema(
                        description = "The aggregate's id 聚合 id",
                        examples = "01990000-0000-7000-8000-000000000001")
                String subject,
        Instant time,
        @Schema(examples = "application/json") String datacontenttype,
        @Schema(
                        description = "Where the JSON Schema of `data` is 数据的 JSON Schema",
                        format = "uri-reference",
                        examples = "/api/v1/events/tocsin.hazard/hazard.closed.v1.json")
                String dataschema,
        @Nullable
                @Schema(
                        description =
                                "The aggregate's event count, without gaps; drop what is not higher than what you had."
                                        + " `feed.left` and `feed.entered` have none: they always count"
                                        + " 聚合内连续序号，用于去重；feed.left 与 feed.entered 无此项，一律生效",
                        examples = "3")
                String sequence,
        @Nullable String division,
        @Nullable String industry,
        @Nullable UUID unitid,
        @Nullable String grid,
        @Nullable @Schema(examples = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
                String traceparent,
        @Schema(
                        description = "Of this event in the feed 事件在流中的位置",
                        examples = "dTBvGJ0_SggGhpzZ49G9LgAAAAEx")
                String position,
        @Schema(description = "As `dataschema` says 见 dataschema", implementation = Map.class)
                @JsonRawValue
                String data) {

    private static final String WIRE_PREFIX = "org.tocsin.";
    private static final String GATEWAY = "/gateway";

    static FeedItem of(FeedEntry entry, String source, String position) {
        FeedEvent event = entry.event();
        Audience audience = entry.audience();
        return new FeedItem(
                "1.0",
                event.id(),
                source,
                WIRE_PREFIX + event.type(),
                event.aggregateId().toString(),
                event.time(),
                "application/json",
                "/api/v1/events/" + event.topic() + "/" + event.type() + ".json",
                Long.toString(event.sequence()),
                audience.division(),
                audience.industry(),
                audience.unitId(),
                audience.grid(),
                event.traceparent(),
                position,
                event.payload());
    }

    /** That a record left what the reader sees, or came into it, and nothing else of it. */
    static FeedItem notice(FeedNews news, String position) {
        return new FeedItem(
                "1.0",
                news.id(),
                GATEWAY,
                WIRE_PREFIX + news.type(),
                news.entry().event().aggregateId().toString(),
                news.entry().event().time(),
                "application/json",
                "/api/v1/events/tocsin.feed/" + news.type() + ".json",
                null,
                null,
                null,
                null,
                null,
                null,
                position,
                "{\"record\":\"" + news.record() + "\"}");
    }

    /** An event of the gateway's own, for one reader and not in the feed. */
    public static FeedItem own(UUID id, String type, UUID subject, Instant time, String data) {
        return new FeedItem(
                "1.0",
                id,
                GATEWAY,
                WIRE_PREFIX + type,
                subject.toString(),
                time,
                "application/json",
                null,
                "1",
                null,
                null,
                null,
                null,
                null,
                null,
                data);
    }
}
