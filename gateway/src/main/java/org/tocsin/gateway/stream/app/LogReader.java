package org.tocsin.gateway.stream.app;

import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;
import org.tocsin.gateway.feed.domain.FeedLine;

/** The one reader of the log in a gateway: fills the window and wakes those who wait for it. */
final class LogReader implements Runnable {

    private static final Logger LOG = Logger.getLogger(LogReader.class);
    private static final Duration PAUSE_AFTER_TROUBLE = Duration.ofSeconds(1);

    private final LogSource source;
    private final Window window;
    private final Frames frames;
    private final StreamSettings settings;
    private final Runnable wake;
    private final Timer lag;
    private final Clock clock;
    private final Thread thread;
    private volatile boolean running = true;
    private boolean begun;
    private long position;
    private boolean troubled;

    /**
     * @param wake called when there is more in the window
     * @param lag from the appending of an event to that
     */
    LogReader(
            LogSource source,
            Window window,
            Frames frames,
            StreamSettings settings,
            Runnable wake,
            Timer lag,
            Clock clock) {
        this.source = source;
        this.window = window;
        this.frames = frames;
        this.settings = settings;
        this.wake = wake;
        this.lag = lag;
        this.clock = clock;
        this.thread = Thread.ofPlatform().name("feed-stream").daemon().unstarted(this);
    }

    void start() {
        thread.start();
    }

    void stop() {
        running = false;
        thread.interrupt();
    }

    @Override
    public void run() {
        try {
            while (running) {
                Thread.sleep(attempt());
            }
        } catch (InterruptedException stopped) {
            LOG.debug("The feed is no longer streamed here");
        }
    }

    /** Returns how long to wait for the next one. */
    private Duration attempt() {
        try {
            boolean more = read();
            troubled = false;
            return more ? Duration.ZERO : settings.tick();
        } catch (RuntimeException trouble) {
            if (running && !troubled) {
                LOG.warn(
                        "The feed cannot be read for streams; it is tried again until it can",
                        trouble);
            }
            troubled = true;
            return PAUSE_AFTER_TROUBLE;
        }
    }

    private boolean read() {
        if (!begun) {
            position = source.head();
            window.beginAt(position);
            begun = true;
        }
        List<FeedLine> lines = source.after(position, settings.batch());
        for (FeedLine line : lines) {
            window.add(frames.frame(window.end(), line));
            position = line.position();
        }
        if (!lines.isEmpty()) {
            wake.run();
            lines.forEach(
                    line ->
                            lag.record(
                                    Duration.between(line.entry().appendedAt(), clock.instant())));
        }
        return lines.size() == settings.batch();
    }
}
