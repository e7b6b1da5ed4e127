package org.tocsin.gateway.feed.app;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.tocsin.gateway.feed.domain.Audience;
import org.tocsin.gateway.feed.domain.FeedEntry;
import org.tocsin.gateway.feed.domain.FeedEvent;
import org.tocsin.gateway.feed.domain.FeedMove;
import org.tocsin.gateway.feed.domain.FeedSubject;
import org.tocsin.gateway.feed.persistence.FeedLog;
import org.tocsin.gateway.feed.persistence.FeedSubjects;
import org.tocsin.gateway.feed.persistence.FeedSubjects.Place;
import org.tocsin.platform.time.Ids;
import org.tocsin.platform.time.Moments;

/**
 * When the table of divisions changed, tells of each record in a moved division that it moved with
 * it. In small transactions, each of which finds what is left to do: it may be broken off, and run
 * in several gateways.
 */
@ApplicationScoped
public class FeedResettlement {

    private static final int BATCH = 200;

    private final FeedLog log;
    private final FeedSubjects subjects;
    private final FeedTree tree;
    private final Clock clock;
    private volatile long seen = -1;
    private volatile long done = -1;

    FeedResettlement(FeedLog log, FeedSubjects subjects, FeedTree tree, Clock clock) {
        this.log = log;
        this.subjects = subjects;
        this.tree = tree;
        this.clock = clock;
    }

    /**
     * A change is told one period after it was first seen: who is told that a record came into
     * sight asks its service for it, which must have changed its own table by then.
     */
    @Scheduled(
            every = "${tocsin.feed.tree-every:15s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    public void look() {
        long version = tree.now().version();
        if (version == seen && version != done) {
            settle();
        }
        seen = version;
    }

    /** Tells of all that moved until now. */
    public void settle() {
        Tree now = tree.now();
        List<Place> places = QuarkusTransaction.requiringNew().call(subjects::places);
        for (Place place : places) {
            if (!place.ancestors().equals(now.of(place.division()))) {
                settle(place);
            }
        }
        done = now.version();
    }

    private void settle(Place place) {
        boolean more = true;
        while (more) {
            more = QuarkusTransaction.requiringNew().call(() -> settleSome(place));
        }
    }

    private boolean settleSome(Place place) {
        Instant now = Moments.now(clock);
        long position = log.nextPosition(now);
        List<FeedSubject> some = subjects.at(place, BATCH);
        String ancestors = tree.now().of(place.division());
        if (ancestors.equals(place.ancestors())) {
            return false;
        }
        for (FeedSubject subject : some) {
            Audience former = subject.audience();
            subject.move(former.under(ancestors));
            FeedEvent moved = FeedEvent.moved(Ids.next(), subject, now);
            log.append(new FeedEntry(position, now, moved, subject.audience()));
            log.append(new FeedMove(position, subject.kind(), former));
            if (subject != some.getLast()) {
                position = log.nextPosition(now);
            }
        }
        return some.size() == BATCH;
    }
}
