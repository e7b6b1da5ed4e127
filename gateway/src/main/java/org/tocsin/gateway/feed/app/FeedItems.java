package org.tocsin.gateway.feed.app;

import jakarta.enterprise.context.ApplicationScoped;
import org.tocsin.gateway.feed.domain.FeedEntry;

/** Makes of entries what readers get, the same whichever way they read. */
@ApplicationScoped
public class FeedItems {

    private final FeedPositions positions;
    private final FeedSettings settings;

    FeedItems(FeedPositions positions, FeedSettings settings) {
        this.positions = positions;
        this.settings = settings;
    }

    public FeedItem of(FeedEntry entry) {
        return FeedItem.of(
                entry,
                settings.topics().get(entry.event().topic()),
                positions.seal(entry.position()));
    }
}
