package org.tocsin.gateway.webhook.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.tocsin.gateway.webhook.persistence.ProgressTable;
import org.tocsin.platform.time.Moments;

/** Which subscriptions have something to do. */
@ApplicationScoped
class Backlog {

    private final ProgressTable table;

    Backlog(ProgressTable table) {
        this.table = table;
    }

    @ActivateRequestContext
    @Transactional
    public List<ProgressTable.Waiting> waiting(Set<Integer> buckets, Clock clock) {
        return table.waiting(buckets, Moments.now(clock));
    }
}
