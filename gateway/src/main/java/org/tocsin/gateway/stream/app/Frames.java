package org.tocsin.gateway.stream.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Map;
import org.tocsin.gateway.feed.app.FeedItem;
import org.tocsin.gateway.feed.app.FeedItems;
import org.tocsin.gateway.feed.app.FeedPositions;
import org.tocsin.gateway.feed.domain.FeedEntry;
import org.tocsin.gateway.feed.domain.FeedLine;
import org.tocsin.gateway.feed.domain.FeedNews;
import org.tocsin.gateway.feed.domain.FeedNews.Kind;

/** Writes what goes out on a stream ({@code text/event-stream}). */
@ApplicationScoped
class Frames {

    private final FeedItems items;
    private final FeedPositions positions;
    private final ObjectMapper json;
    private final StreamSettings settings;

    Frames(FeedItems items, FeedPositions positions, ObjectMapper json, StreamSettings settings) {
        this.items = items;
        this.positions = positions;
        this.json = json;
        this.settings = settings;
    }

    Frame frame(long index, FeedLine line) {
        Map<Kind, Buffer> bytes = new EnumMap<>(Kind.class);
        bytes.put(Kind.EVENT, event(FeedNews.of(line, Kind.EVENT)));
        if (line.move() != null) {
            bytes.put(Kind.LEFT, event(FeedNews.of(line, Kind.LEFT)));
            bytes.put(Kind.ENTERED, event(FeedNews.of(line, Kind.ENTERED)));
        }
        FeedEntry entry = line.entry();
        return new Frame(
                index,
                entry.position(),
                entry.event().type(),
                entry.audience(),
                line.move(),
                bytes);
    }

    Buffer event(FeedNews news) {
        FeedItem item = items.of(news);
        try {
            return Buffer.buffer(
                    "id: " + item.position() + "\ndata: " + json.writeValueAsString(item) + "\n\n");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first words: from here on, and after what time to come back if this breaks off. */
    Buffer begin(long position) {
        return Buffer.buffer("retry: " + settings.retry().toMillis() + "\n")
                .appendBuffer(notice("begin", position, new JsonObject()));
    }

    Buffer heartbeat(long position) {
        return notice("heartbeat", position, new JsonObject());
    }

    Buffer end(long position, Ending why) {
        return notice("end", position, new JsonObject().put("reason", why.slug()));
    }

    private Buffer notice(String event, long position, JsonObject content) {
        String sealed = positions.seal(position);
        return Buffer.buffer(
                "event: %s\nid: %s\ndata: %s\n\n"
                        .formatted(event, sealed, content.put("position", sealed).encode()));
    }
}
