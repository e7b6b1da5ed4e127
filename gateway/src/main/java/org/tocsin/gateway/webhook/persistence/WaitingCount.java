package org.tocsin.gateway.webhook.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import org.tocsin.platform.watch.WatchedCount;

/** Deliveries that wait, for operators. */
@ApplicationScoped
class WaitingCount implements WatchedCount {

    @Override
    public String meter() {
        return "tocsin.webhooks.waiting";
    }

    @Override
    public String description() {
        return "Deliveries that were not made yet";
    }

    @Override
    public String sql() {
        return "SELECT COUNT(*) FROM webhook_delivery WHERE settled_at IS NULL";
    }
}
