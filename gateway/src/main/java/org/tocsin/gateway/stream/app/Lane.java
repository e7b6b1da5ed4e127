package org.tocsin.gateway.stream.app;

import io.netty.channel.EventLoop;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** The readers whose lines belong to one event loop. Waking them all is one task for it. */
@SuppressWarnings("FutureReturnValueIgnored") // The loop runs what it is given, or has stopped.
final class Lane {

    private static final Logger LOG = Logger.getLogger(Lane.class);
    private static final long LOOK_EVERY_MILLIS = 250;

    private final EventLoop loop;
    private final List<Follower> followers = new ArrayList<>();
    private final AtomicBoolean woken = new AtomicBoolean();

    Lane(EventLoop loop) {
        this.loop = loop;
        loop.scheduleAtFixedRate(
                () -> each(Follower::look),
                LOOK_EVERY_MILLIS,
                LOOK_EVERY_MILLIS,
                TimeUnit.MILLISECONDS);
    }

    void execute(Runnable work) {
        loop.execute(work);
    }

    void add(Follower follower) {
        followers.add(follower);
    }

    void remove(Follower follower) {
        followers.remove(follower);
    }

    /** There is more in the window. */
    void wake() {
        if (woken.compareAndSet(false, true)) {
            loop.execute(
                    () -> {
                        woken.set(false);
                        each(Follower::advance);
                    });
        }
    }

    /** Returns when all were told. */
    void endAll(Ending why) {
        loop.submit(() -> each(follower -> follower.end(why))).syncUninterruptibly();
    }

    private void each(Consumer<Follower> action) {
        for (Follower follower : List.copyOf(followers)) {
            try {
                action.accept(follower);
            } catch (RuntimeException broken) {
                LOG.warn("A stream failed", broken);
                follower.abandon();
            }
        }
    }
}
