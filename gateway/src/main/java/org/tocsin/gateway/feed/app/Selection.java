package org.tocsin.gateway.feed.app;

import java.util.List;
import org.tocsin.gateway.feed.domain.Audience;
import org.tocsin.gateway.feed.domain.FeedEvent;
import org.tocsin.gateway.feed.domain.FeedLine;
import org.tocsin.gateway.feed.domain.FeedMove;
import org.tocsin.gateway.feed.domain.FeedNews;
import org.tocsin.gateway.feed.domain.FeedNews.Kind;
import org.tocsin.gateway.feed.domain.TypePattern;

/**
 * What of the log a reader gets.
 *
 * @param types empty for all
 */
public record Selection(Sight sight, List<TypePattern> types) {

    private static final List<Kind> BOTH = List.of(Kind.ENTERED, Kind.EVENT);

    List<FeedNews> of(FeedLine line, Tree today) {
        return kinds(line.entry().event().type(), line.entry().audience(), line.move(), today)
                .stream()
                .map(kind -> FeedNews.of(line, kind))
                .toList();
    }

    /** What an entry is to this reader, in the order in which it is told. */
    public List<Kind> kinds(
            String type,
            Audience audience,
            @jakarta.annotation.Nullable FeedMove move,
            Tree today) {
        boolean sees = sight.sees(audience, today);
        boolean event = sees && !type.equals(FeedEvent.MOVED) && wants(type);
        if (move != null) {
            boolean saw = sight.covers(move.former());
            if (saw && !sight.covers(audience) && wants(Kind.LEFT, move.kind())) {
                return List.of(Kind.LEFT);
            }
            if (!saw && sees && wants(Kind.ENTERED, move.kind())) {
                return event ? BOTH : List.of(Kind.ENTERED);
            }
        }
        return event ? List.of(Kind.EVENT) : List.of();
    }

    private boolean wants(String type) {
        return types.isEmpty() || types.stream().anyMatch(pattern -> pattern.matches(type));
    }

    /** Who wants any events of a kind of record hears of its coming and going, too. */
    private boolean wants(Kind kind, String record) {
        return wants(kind.type())
                || types.stream().anyMatch(pattern -> pattern.kind().equals(record));
    }
}
