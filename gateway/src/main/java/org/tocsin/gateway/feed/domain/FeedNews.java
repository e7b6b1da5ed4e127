package org.tocsin.gateway.feed.domain;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * What an entry is to one reader.
 *
 * @param record what kind of record it is about: {@code hazard}
 */
public record FeedNews(Kind kind, FeedEntry entry, String record) {

    /** In which way. */
    public enum Kind {
        /** It is the event itself. */
        EVENT(""),
        /** The reader may not see the record any more. */
        LEFT("feed.left.v1"),
        /** The reader sees the record from now on. */
        ENTERED("feed.entered.v1");

        private final String type;

        Kind(String type) {
            this.type = type;
        }

        public String type() {
            return type;
        }
    }

    public static FeedNews of(FeedLine line, Kind kind) {
        String record = line.move() == null ? line.entry().event().kind() : line.move().kind();
        return new FeedNews(kind, line.entry(), record);
    }

    /** The same whenever and however often it is told. */
    public UUID id() {
        UUID event = entry.event().id();
        return kind == Kind.EVENT
                ? event
                : UUID.nameUUIDFromBytes((kind + "/" + event).getBytes(StandardCharsets.UTF_8));
    }

    public String type() {
        return kind == Kind.EVENT ? entry.event().type() : kind.type();
    }

    /**
     * From where on a reader goes on that has this one. What enters is told together with what it
     * does, and both come again to who had only the first.
     */
    public long position() {
        return kind == Kind.ENTERED ? entry.position() - 1 : entry.position();
    }
}
