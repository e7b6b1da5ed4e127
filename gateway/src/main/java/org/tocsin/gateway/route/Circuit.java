package org.tocsin.gateway.route;

import java.util.function.LongSupplier;

/**
 * Keeps requests away from a service that fails, so that they are refused at once and it gets the
 * quiet in which to recover. After a pause a few requests try whether it does again.
 */
final class Circuit {

    private enum State {
        CLOSED,
        OPEN,
        TRYING
    }

    private final ResilienceSettings.Circuit settings;
    private final LongSupplier nanos;
    private State state = State.CLOSED;
    private long windowBegan;
    private int outcomes;
    private int failures;
    private long openUntil;
    private long pause;
    private int probes;
    private int proved;

    /**
     * @param nanos a clock that only goes forward
     */
    Circuit(ResilienceSettings.Circuit settings, LongSupplier nanos) {
        this.settings = settings;
        this.nanos = nanos;
        this.windowBegan = nanos.getAsLong();
    }

    /**
     * Whoever is let through must say in the end what came of it: {@link #succeeded}, {@link
     * #failed} or {@link #left}.
     *
     * @return 0 where a request may pass, otherwise nanoseconds to wait
     */
    synchronized long pass() {
        long now = nanos.getAsLong();
        if (state == State.OPEN) {
            if (now - openUntil < 0) {
                return openUntil - now;
            }
            state = State.TRYING;
            probes = 0;
            proved = 0;
        }
        if (state == State.TRYING) {
            if (probes >= settings.probes()) {
                return settings.pause().toNanos();
            }
            probes++;
        }
        return 0;
    }

    synchronized void succeeded() {
        if (state == State.TRYING) {
            if (++proved >= settings.probes()) {
                state = State.CLOSED;
                pause = 0;
                newWindow();
            }
        } else {
            count(false);
        }
    }

    synchronized void failed() {
        if (state == State.TRYING) {
            open();
        } else if (state == State.CLOSED) {
            count(true);
            boolean enough = outcomes >= settings.minimum();
            if (enough && failures * 100 >= outcomes * settings.failurePercent()) {
                open();
            }
        }
    }

    /** Nothing was learnt of the service: the client went away, or the request was never tried. */
    synchronized void left() {
        if (state == State.TRYING) {
            probes = Math.max(0, probes - 1);
        }
    }

    synchronized boolean isClosed() {
        return state == State.CLOSED;
    }

    private void count(boolean failure) {
        if (nanos.getAsLong() - windowBegan > settings.window().toNanos()) {
            newWindow();
        }
        outcomes++;
        failures += failure ? 1 : 0;
    }

    private void newWindow() {
        windowBegan = nanos.getAsLong();
        outcomes = 0;
        failures = 0;
    }

    /** Each failed trial doubles the pause, up to its limit. */
    private void open() {
        pause =
                pause == 0
                        ? settings.pause().toNanos()
                        : Math.min(pause * 2, settings.longestPause().toNanos());
        state = State.OPEN;
        openUntil = nanos.getAsLong() + pause;
        newWindow();
    }
}
