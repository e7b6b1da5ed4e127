package org.tocsin.gateway.feed.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.tocsin.gateway.feed.domain.Audience;
import org.tocsin.gateway.feed.domain.FeedEntry;
import org.tocsin.gateway.feed.domain.FeedEvent;
import org.tocsin.gateway.feed.persistence.FeedLog;
import org.tocsin.platform.time.Moments;

/** Puts events into the log. */
@ApplicationScoped
public class FeedWriter {

    private final FeedLog log;
    private final Clock clock;

    FeedWriter(FeedLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    @Transactional
    public void append(FeedEvent event, Audience audience) {
        Instant now = Moments.now(clock);
        log.append(new FeedEntry(log.nextPosition(now), now, event, audience));
    }

    @Transactional
    public void forget(Set<String> topics) {
        log.forget(topics);
    }
}
