package org.tocsin.gateway.wire;

import java.util.concurrent.TimeUnit;

/**
 * How fast a message arrives. A sender that dribbles holds a connection, and with a body a place at
 * a service too, for next to nothing.
 */
final class Pace {

    private final WireSettings settings;
    private long began;
    private long looked;
    private long read;
    private long open;

    Pace(WireSettings settings) {
        this.settings = settings;
    }

    void begin() {
        began = System.nanoTime();
        looked = began;
        read = 0;
        open = 0;
    }

    void moved(int bytes) {
        read += bytes;
    }

    boolean isHeadLate() {
        return System.nanoTime() - began > settings.headTimeout().toNanos();
    }

    /**
     * Time in which we did not read ourselves, because the service behind is slow, is not the
     * sender's fault.
     */
    boolean isBodyLate(boolean reading) {
        long now = System.nanoTime();
        if (reading) {
            open += now - looked;
        }
        looked = now;
        return open > settings.bodyGrace().toNanos()
                && read < settings.minBodyRate() * TimeUnit.NANOSECONDS.toSeconds(open);
    }
}
