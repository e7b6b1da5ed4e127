package org.tocsin.gateway.route;

/**
 * How many requests a service is given at the same time. The number shrinks when the service cannot
 * keep up and grows again by one for each round of answers (AIMD, as TCP does it); beyond it
 * requests are refused at once, which is what keeps the others quick. Long exchanges have a share
 * of their own, so that exports never take the places of small questions.
 */
final class Places {

    private static final double SHRINK = 0.7;

    private final ResilienceSettings.Places settings;
    private double limit;
    private int taken;
    private int takenByBulk;
    private long shrunk;

    Places(ResilienceSettings.Places settings) {
        this.settings = settings;
        this.limit = settings.most();
        this.shrunk = System.nanoTime() - settings.calm().toNanos();
    }

    /**
     * Short exchanges always have the least number for themselves: the long ones that were let in
     * before the number shrank may stay for hours.
     */
    synchronized boolean take(boolean bulk) {
        boolean full = taken >= (int) limit;
        boolean refused =
                bulk
                        ? full || takenByBulk >= settings.bulk()
                        : full && taken - takenByBulk >= settings.least();
        if (refused) {
            return false;
        }
        taken++;
        takenByBulk += bulk ? 1 : 0;
        return true;
    }

    synchronized void leave(boolean bulk) {
        taken--;
        takenByBulk -= bulk ? 1 : 0;
    }

    synchronized void keptUp() {
        if (taken * 2 >= limit) {
            limit = Math.min(settings.most(), limit + 1 / limit);
        }
    }

    /** One bad moment fails many requests; it counts once. */
    synchronized void fellBehind() {
        long now = System.nanoTime();
        if (now - shrunk >= settings.calm().toNanos()) {
            shrunk = now;
            limit = Math.max(settings.least(), limit * SHRINK);
        }
    }

    synchronized int limit() {
        return (int) limit;
    }

    synchronized int taken() {
        return taken;
    }
}
