package org.tocsin.gateway.webhook.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import org.tocsin.platform.watch.WatchedCount;

/** Subscriptions that were paused for their receiver's sake, for operators. */
@ApplicationScoped
class PausedCount implements WatchedCount {

    @Override
    public String meter() {
        return "tocsin.webhooks.paused";
    }

    @Override
    public String description() {
        return "Subscriptions that are paused because their receiver failed or is gone";
    }

    @Override
    public String sql() {
        return "SELECT COUNT(*) FROM webhook_subscription WHERE paused_for LIKE 'RECEIVER%'";
    }
}
