package org.tocsin.gateway.feed.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.tocsin.gateway.feed.domain.Audience;
import org.tocsin.gateway.feed.domain.FeedEntry;
import org.tocsin.gateway.feed.domain.FeedEvent;
import org.tocsin.gateway.feed.domain.FeedMove;
import org.tocsin.gateway.feed.persistence.FeedLog;
import org.tocsin.gateway.feed.persistence.FeedSubjects;
import org.tocsin.platform.time.Moments;

/** Puts events into the log. */
@ApplicationScoped
public class FeedWriter {

    private final FeedLog log;
    private final FeedSubjects subjects;
    private final FeedTree tree;
    private final Clock clock;

    FeedWriter(FeedLog log, FeedSubjects subjects, FeedTree tree, Clock clock) {
        this.log = log;
        this.subjects = subjects;
        this.tree = tree;
        this.clock = clock;
    }

    @Transactional
    public void append(FeedEvent event, Audience audience) {
        Instant now = Moments.now(clock);
        long position = log.nextPosition(now);
        Audience placed = audience.under(tree.now().of(audience.division()));
        log.append(new FeedEntry(position, now, event, placed));
        subjects.note(event, placed)
                .ifPresent(former -> log.append(new FeedMove(position, event.kind(), former)));
    }

    @Transactional
    public void forget(Set<String> topics) {
        log.forget(topics);
        subjects.forget(topics);
    }
}
