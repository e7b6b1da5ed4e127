package org.tocsin.gateway.limit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How often whom is served. */
@ConfigMapping(prefix = "tocsin.limits")
public interface LimitSettings {

    /** Each caller: a person or account, in each program ({@code azp} and {@code sub}). */
    Caller client();

    /** Programs ({@code azp}) whose callers have another quota. */
    Map<String, Caller> clients();

    /** Each address from which strangers come: whatever is public, and tokens not seen before. */
    Address address();

    /**
     * Addresses of our own proxies in front of the gateway, whose word on where a request comes
     * from ({@code X-Forwarded-For}) is believed.
     */
    Optional<List<String>> trustedProxies();

    /** States that are kept at most. */
    @WithDefault("100000")
    long most();

    /**
     * Where several gateways count together ({@code redis://…}, Redis or Valkey); without it each
     * counts by itself.
     */
    Optional<String> redis();

    /** How long a shared count is waited for before a gateway counts by itself. */
    @WithDefault("PT0.1S")
    Duration patience();

    /** Of a caller. */
    interface Caller {

        @WithDefault("6000")
        long requests();

        @WithDefault("PT1M")
        Duration window();
    }

    /** Of an address; offices share one. */
    interface Address {

        @WithDefault("1200")
        long requests();

        @WithDefault("PT1M")
        Duration window();
    }
}
