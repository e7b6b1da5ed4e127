package org.tocsin.gateway.stream.app;

import io.vertx.core.buffer.Buffer;
import jakarta.annotation.Nullable;
import java.util.List;
import java.util.Map;
import org.tocsin.gateway.feed.app.Selection;
import org.tocsin.gateway.feed.app.Tree;
import org.tocsin.gateway.feed.domain.Audience;
import org.tocsin.gateway.feed.domain.FeedMove;
import org.tocsin.gateway.feed.domain.FeedNews.Kind;

/**
 * An entry of the log as it goes out, written once for all readers.
 *
 * @param index its number in the window
 * @param type without prefix
 * @param bytes for each of the ways in which it may be told
 */
record Frame(
        long index,
        long position,
        String type,
        Audience audience,
        @Nullable FeedMove move,
        Map<Kind, Buffer> bytes) {

    /** What a reader gets of it. */
    List<Buffer> to(Selection selection, Tree today) {
        List<Kind> kinds = selection.kinds(type, audience, move, today);
        return kinds.isEmpty() ? List.of() : kinds.stream().map(bytes::get).toList();
    }
}
