package org.tocsin.gateway.feed.domain;

import jakarta.annotation.Nullable;

/**
 * An entry with what it changed.
 *
 * @param move {@code null} where the record stayed whose it was
 */
public record FeedLine(FeedEntry entry, @Nullable FeedMove move) {

    public long position() {
        return entry.position();
    }
}
