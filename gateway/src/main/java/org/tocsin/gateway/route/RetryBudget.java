package org.tocsin.gateway.route;

/**
 * How many requests may be sent a second time: a share of those that were sent at all. A service
 * that fails now and then is helped by it; one that fails altogether gets no second flood on top of
 * the first.
 */
final class RetryBudget {

    private final double share;
    private final double most;
    private double saved;

    RetryBudget(ResilienceSettings.Retries settings) {
        this.share = settings.percent() / 100.0;
        this.most = settings.reserve();
        this.saved = most;
    }

    synchronized void sent() {
        saved = Math.min(most, saved + share);
    }

    synchronized boolean spend() {
        if (saved < 1) {
            return false;
        }
        saved--;
        return true;
    }
}
