package org.tocsin.gateway.feed.app;

import jakarta.enterprise.context.ApplicationScoped;
import org.tocsin.gateway.feed.domain.FeedNews;

/** Makes of entries what readers get, the same whichever way they read. */
@ApplicationScoped
public class FeedItems {

    private final FeedPositions positions;
    private final FeedSettings settings;

    FeedItems(FeedPositions positions, FeedSettings settings) {
        this.positions = positions;
        this.settings = settings;
    }

    public FeedItem of(FeedNews news) {
        String position = positions.seal(news.position());
        return news.kind() == FeedNews.Kind.EVENT
                ? FeedItem.of(
                        news.entry(), settings.topics().get(news.entry().event().topic()), position)
                : FeedItem.notice(news, position);
    }
}
