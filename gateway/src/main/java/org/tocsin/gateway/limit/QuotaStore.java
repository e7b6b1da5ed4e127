package org.tocsin.gateway.limit;

import io.vertx.core.Future;

/** Where the state of each client's quota is kept. */
interface QuotaStore {

    /** Counts one request of {@code who}; never fails. */
    Future<Quota.Verdict> take(Quota quota, String who);
}
