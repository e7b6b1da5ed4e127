package org.tocsin.gateway.stream.app;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.netty.channel.EventLoop;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Nullable;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.tocsin.gateway.feed.app.FeedQueries;
import org.tocsin.gateway.feed.app.FeedTree;

/** The streams of this gateway: one reader of the log, one lane for each event loop. */
@ApplicationScoped
public class Streams {

    private static final int BEFORE_THE_DOOR_CLOSES = 1;

    private final FeedQueries feed;
    private final CatchUp catchUp;
    private final MeterRegistry meters;
    private final Follower.Common common;
    private final Seats seats;
    private final LogReader reader;
    private final Map<EventLoop, Lane> lanes = new ConcurrentHashMap<>();
    private volatile boolean open = true;

    Streams(
            FeedQueries feed,
            FeedTree tree,
            LogSource source,
            CatchUp catchUp,
            Frames frames,
            StreamSettings settings,
            MeterRegistry meters,
            Clock clock) {
        this.feed = feed;
        this.catchUp = catchUp;
        this.meters = meters;
        this.common = new Follower.Common(new Window(settings.window()), frames, tree, settings);
        this.seats = new Seats(settings.most(), settings.perCaller());
        Timer lag = meters.timer("tocsin.stream.lag");
        this.reader =
                new LogReader(source, common.window(), frames, settings, this::wake, lag, clock);
        Gauge.builder("tocsin.stream.subscribers", seats, Seats::taken)
                .strongReference(true)
                .register(meters);
        Gauge.builder("tocsin.stream.seats", settings, StreamSettings::most)
                .strongReference(true)
                .register(meters);
        for (Ending why : Ending.values()) {
            ended(why);
        }
    }

    void start(@Observes StartupEvent started) {
        reader.start();
    }

    void stop(@Observes @Priority(BEFORE_THE_DOOR_CLOSES) ShutdownEvent stopping) {
        open = false;
        reader.stop();
        lanes.values().forEach(lane -> lane.endAll(Ending.SHUTDOWN));
    }

    /**
     * Takes over the answer: from now on it is a stream, until it ends for one of the reasons in
     * {@link Ending}.
     *
     * @param after as for a pull
     * @throws org.tocsin.platform.problem.Refusal if the position is not to be had, or no place is
     *     free
     */
    public void open(Subscriber subscriber, @Nullable String after, Line line) {
        long position = feed.place(after);
        seats.take(subscriber.account());
        Lane lane = lanes.computeIfAbsent(line.loop(), Lane::new);
        lane.execute(() -> begin(subscriber, position, line, lane));
    }

    private void begin(Subscriber subscriber, long position, Line line, Lane lane) {
        Follower follower =
                new Follower(
                        subscriber, line, position, common, (self, why) -> ended(self, lane, why));
        lane.add(follower);
        follower.begin();
        if (!open) {
            follower.end(Ending.SHUTDOWN);
        } else if (!follower.join()) {
            Thread.ofVirtual()
                    .name("stream-catch-up")
                    .start(() -> catchUp.bring(follower, lane, position));
        } else {
            follower.advance();
        }
    }

    private void ended(Follower follower, Lane lane, Ending why) {
        lane.remove(follower);
        seats.leave(follower.subscriber().account());
        ended(why).increment();
    }

    private Counter ended(Ending why) {
        return meters.counter("tocsin.stream.ended", "reason", why.slug());
    }

    private void wake() {
        lanes.values().forEach(Lane::wake);
    }
}
