package org.tocsin.gateway.limit;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Counts requests of callers and of addresses against what each may have. */
@ApplicationScoped
public class Quotas {

    private final QuotaStore store;
    private final Quota caller;
    private final Quota address;
    private final Map<String, Quota> byProgram = new HashMap<>();

    public Quotas(LimitSettings settings, Vertx vertx) {
        this.caller = new Quota("client", settings.client().requests(), settings.client().window());
        this.address =
                new Quota("address", settings.address().requests(), settings.address().window());
        settings.clients()
                .forEach(
                        (program, rate) ->
                                byProgram.put(
                                        program,
                                        new Quota("client", rate.requests(), rate.window())));
        QuotasInMemory here = new QuotasInMemory(longest(), settings.most());
        this.store =
                settings.redis()
                        .<QuotaStore>map(
                                url -> new QuotasInRedis(vertx, url, settings.patience(), here))
                        .orElse(here);
    }

    private Duration longest() {
        return Stream.concat(Stream.of(caller, address), byProgram.values().stream())
                .map(Quota::window)
                .max(Duration::compareTo)
                .orElseThrow();
    }

    /** The quota of each caller of a program. */
    public Quota of(String program) {
        return byProgram.getOrDefault(program, caller);
    }

    /**
     * @param who program and subject
     */
    public Future<Quota.Verdict> caller(Quota quota, String who) {
        return store.take(quota, who);
    }

    /**
     * @param origin as {@link ClientAddress} gives it
     */
    public Future<Quota.Verdict> address(String origin) {
        return store.take(address, origin);
    }
}
