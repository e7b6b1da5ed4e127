package org.tocsin.gateway.stream.app;

import io.vertx.core.buffer.Buffer;
import jakarta.annotation.Nullable;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import org.tocsin.gateway.feed.app.FeedTree;
import org.tocsin.gateway.feed.app.Selection;
import org.tocsin.gateway.feed.app.Tree;

/**
 * One reader of the stream. It takes from the window what it may see, as fast as its line takes it;
 * nobody waits for it. Used on its line's event loop only.
 */
final class Follower {

    private static final long CATCHING_UP = -1;

    /** Several events that wait go out together, up to about this size. */
    private static final int PARCEL = 32 * 1024;

    private static final Clock REAL_TIME = Clock.systemUTC();

    private final Subscriber subscriber;
    private final Line line;
    private final Common common;
    private final Window window;
    private final BiConsumer<Follower, Ending> atEnd;
    private final Selection selection;

    private long position;
    private long next = CATCHING_UP;
    private long wroteAt = System.nanoTime();
    private boolean full;
    private long fullSince;
    private boolean ended;
    @Nullable private CompletableFuture<Boolean> room;

    /** What all readers have together. */
    record Common(Window window, Frames frames, FeedTree tree, StreamSettings settings) {}

    /**
     * @param atEnd told why, once
     */
    Follower(
            Subscriber subscriber,
            Line line,
            long position,
            Common common,
            BiConsumer<Follower, Ending> atEnd) {
        this.subscriber = subscriber;
        this.line = line;
        this.position = position;
        this.common = common;
        this.window = common.window();
        this.atEnd = atEnd;
        this.selection = subscriber.selection();
    }

    Subscriber subscriber() {
        return subscriber;
    }

    void begin() {
        line.open(this::drained, this::abandon);
        if (line.isClosed()) {
            abandon();
        } else {
            write(common.frames().begin(position));
        }
    }

    /**
     * Takes what was read from the log for it.
     *
     * @param upTo the position that this leads to
     * @return whether it goes on, as soon as there is room for more
     */
    CompletableFuture<Boolean> take(List<Buffer> events, long upTo) {
        CompletableFuture<Boolean> answer = new CompletableFuture<>();
        if (ended) {
            answer.complete(false);
            return answer;
        }
        events.forEach(this::write);
        position = upTo;
        if (full) {
            room = answer;
        } else {
            answer.complete(true);
        }
        return answer;
    }

    /** From now on the window has all that it needs. */
    boolean join() {
        if (ended || position < window.floor()) {
            return ended;
        }
        next = window.after(position);
        return true;
    }

    /** Goes on as far as there are events and room. */
    void advance() {
        if (ended || next == CATCHING_UP) {
            return;
        }
        while (!full && next < window.end()) {
            Buffer parcel = parcel();
            if (parcel != null) {
                write(parcel);
            } else if (ended) {
                return;
            }
        }
    }

    /** The next events that it may see, together; {@code null} if there are none. */
    @Nullable
    private Buffer parcel() {
        Tree tree = common.tree().last();
        Buffer parcel = null;
        boolean alone = true;
        while (next < window.end() && (parcel == null || parcel.length() < PARCEL)) {
            Frame frame = window.at(next);
            if (frame == null) {
                end(Ending.TOO_SLOW);
                return null;
            }
            next++;
            if (frame.position() <= position) {
                continue;
            }
            position = frame.position();
            for (Buffer bytes : frame.to(selection, tree)) {
                if (parcel == null) {
                    parcel = bytes;
                } else {
                    parcel = (alone ? parcel.copy() : parcel).appendBuffer(bytes);
                    alone = false;
                }
            }
        }
        return parcel;
    }

    /** Looks after what only time brings. */
    void look() {
        long now = System.nanoTime();
        if (ended) {
            return;
        }
        if (REAL_TIME.millis() >= subscriber.expiresAt() * 1000) {
            end(Ending.TOKEN_EXPIRED);
        } else if (full && now - fullSince > common.settings().stall().toNanos()) {
            end(Ending.TOO_SLOW);
        } else if (!full
                && next != CATCHING_UP
                && now - wroteAt >= common.settings().heartbeat().toNanos()) {
            write(common.frames().heartbeat(position));
        }
    }

    void end(Ending why) {
        if (!ended) {
            close(why);
            if (!line.isClosed()) {
                line.end(common.frames().end(position, why), common.settings().linger());
            }
        }
    }

    /** When nothing can be told any more. */
    void abandon() {
        close(Ending.LEFT);
    }

    private void close(Ending why) {
        if (!ended) {
            ended = true;
            giveRoom(false);
            atEnd.accept(this, why);
        }
    }

    private void drained() {
        full = false;
        if (!giveRoom(true)) {
            advance();
        }
    }

    private boolean giveRoom(boolean goesOn) {
        CompletableFuture<Boolean> waiting = room;
        room = null;
        return waiting != null && waiting.complete(goesOn);
    }

    private void write(Buffer bytes) {
        line.write(bytes);
        wroteAt = System.nanoTime();
        if (!full && line.isFull()) {
            full = true;
            fullSince = wroteAt;
        }
    }
}
