package org.tocsin.gateway.map.app;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import org.tocsin.gateway.feed.app.FeedTap;
import org.tocsin.gateway.map.persistence.MapProgress;

/** Knows from which position of the feed a reader of the map goes on. */
@ApplicationScoped
public class MapSurvey {

    /** Topics on the map. */
    public static final Set<String> TOPICS = Set.of("tocsin.hazard", "tocsin.accident");

    private final MapProgress progress;
    private final FeedTap feed;

    MapSurvey(MapProgress progress, FeedTap feed) {
        this.progress = progress;
        this.feed = feed;
    }

    /** To be asked before the map is read, never after: then nothing can fall between them. */
    long position() {
        long complete = progress.complete(TOPICS, feed.head());
        return Math.max(complete, feed.floor());
    }

    @Scheduled(
            every = "${tocsin.map.survey-every:5s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    @Transactional
    public void remember() {
        progress.remember(progress.complete(TOPICS, feed.head()));
    }
}
