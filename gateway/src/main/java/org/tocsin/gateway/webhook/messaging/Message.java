package org.tocsin.gateway.webhook.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tocsin.gateway.feed.app.FeedItem;
import org.tocsin.gateway.feed.app.FeedItems;
import org.tocsin.gateway.feed.domain.FeedNews;

/**
 * What is posted: the event exactly as the feed shows it, and the three headers of Standard
 * Webhooks. {@code webhook-id} is the event's id, also when it is sent again.
 */
public record Message(UUID id, String body, @Nullable String traceparent) {

    private static final String CONTENT_TYPE = "application/cloudevents+json";

    /**
     * @param at of the attempt; receivers refuse what is too old
     */
    public Map<String, String> headers(List<byte[]> secrets, Instant at) {
        long seconds = at.getEpochSecond();
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("content-type", CONTENT_TYPE);
        headers.put("user-agent", "tocsin-webhooks");
        headers.put("webhook-id", id.toString());
        headers.put("webhook-timestamp", Long.toString(seconds));
        headers.put("webhook-signature", Signature.header(secrets, id.toString(), seconds, body));
        if (traceparent != null) {
            headers.put("traceparent", traceparent);
        }
        return headers;
    }

    /** Writes them. */
    @ApplicationScoped
    public static class Writer {

        private final FeedItems items;
        private final ObjectMapper json;

        Writer(FeedItems items, ObjectMapper json) {
            this.items = items;
            this.json = json;
        }

        public Message of(FeedNews news) {
            return write(news.id(), items.of(news));
        }

        public Message test(UUID id, String type, UUID subscriptionId, Instant at) {
            String data = "{\"subscriptionId\":\"" + subscriptionId + "\"}";
            return write(id, FeedItem.own(id, type, subscriptionId, at, data));
        }

        private Message write(UUID id, FeedItem item) {
            try {
                return new Message(id, json.writeValueAsString(item), item.traceparent());
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
