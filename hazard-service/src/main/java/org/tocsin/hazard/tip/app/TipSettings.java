package org.tocsin.hazard.tip.app;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How tips are taken, and how those who file them are protected. */
@ConfigMapping(prefix = "tocsin.tips")
public interface TipSettings {

    /**
     * The keyset that reporters' identities are sealed with: Tink's JSON, or the path of a file
     * that holds it. Without one no named tip is taken.
     */
    Optional<String> keyset();

    /** Whether the keyset is one that an installation made for trying things out. */
    boolean keysetIsDemo();

    /** How long after the written answer an identity is erased; left out: never. */
    Optional<Duration> eraseIdentityAfter();

    /**
     * Whose word on where a request comes from is taken (X-Forwarded-For), in CIDR notation: the
     * gateways' addresses.
     */
    List<String> gateways();

    /** How many tips may be filed. */
    Limit filing();

    /** How often receipts may be looked up. */
    Limit lookup();

    /** So many requests within the window. */
    interface Limit {

        int perAddress();

        int inAll();

        Duration window();
    }
}
