package org.tocsin.gateway.identity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Whose signatures are looked after. */
@ConfigMapping(prefix = "tocsin.identity")
public interface KeySettings {

    /** The issuer's key set (RFC 7517); never an address that a token names. */
    Optional<String> keys();

    /** How often it is read. */
    @WithDefault("PT1M")
    Duration every();
}
