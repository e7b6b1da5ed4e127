package org.tocsin.gateway.stream.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.tocsin.gateway.feed.app.FeedQueries;
import org.tocsin.gateway.feed.app.FeedSlice;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.security.OnBehalf;

/**
 * Brings a reader from where it was to where the window begins, with the same scoped question as a
 * pull. Few at a time, and none is read for before its line has taken what it got.
 */
@ApplicationScoped
class CatchUp {

    private static final Logger LOG = Logger.getLogger(CatchUp.class);
    private static final int PAGE = 200;

    private final FeedQueries feed;
    private final Frames frames;
    private final OnBehalf onBehalf;
    private final StreamSettings settings;
    private final Semaphore turns;

    CatchUp(FeedQueries feed, Frames frames, OnBehalf onBehalf, StreamSettings settings) {
        this.feed = feed;
        this.frames = frames;
        this.onBehalf = onBehalf;
        this.settings = settings;
        this.turns = new Semaphore(settings.catchingUp(), true);
    }

    /** On a thread of its own. */
    void bring(Follower follower, Lane lane, long from) {
        try {
            long position = from;
            while (!joins(follower, lane)) {
                FeedSlice slice = read(follower.subscriber(), position);
                position = slice.next();
                if (!hand(slice, follower, lane)) {
                    return;
                }
                if (!slice.more() && !joins(follower, lane)) {
                    Thread.sleep(settings.tick());
                }
            }
        } catch (Refusal gone) {
            lane.execute(() -> follower.end(Ending.POSITION_GONE));
        } catch (InterruptedException stopped) {
            lane.execute(() -> follower.end(Ending.SHUTDOWN));
        } catch (RuntimeException trouble) {
            LOG.warn("The feed cannot be read for a stream, which ends", trouble);
            lane.execute(() -> follower.end(Ending.UNAVAILABLE));
        }
    }

    private static boolean joins(Follower follower, Lane lane) {
        CompletableFuture<Boolean> joined = new CompletableFuture<>();
        lane.execute(
                () -> {
                    joined.complete(follower.join());
                    follower.advance();
                });
        return joined.join();
    }

    private FeedSlice read(Subscriber subscriber, long position) throws InterruptedException {
        AtomicReference<FeedSlice> slice = new AtomicReference<>();
        turns.acquire();
        try {
            onBehalf.run(
                    subscriber.who(),
                    () -> slice.set(feed.slice(position, subscriber.types(), PAGE)));
        } finally {
            turns.release();
        }
        return slice.get();
    }

    private boolean hand(FeedSlice slice, Follower follower, Lane lane) {
        List<io.vertx.core.buffer.Buffer> events =
                slice.news().stream().map(frames::event).toList();
        CompletableFuture<Boolean> goesOn = new CompletableFuture<>();
        lane.execute(() -> follower.take(events, slice.next()).thenAccept(goesOn::complete));
        return goesOn.join();
    }
}
