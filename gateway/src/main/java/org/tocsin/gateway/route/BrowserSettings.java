package org.tocsin.gateway.route;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** What browsers are told. */
@ConfigMapping(prefix = "tocsin.browsers")
public interface BrowserSettings {

    /** Origins whose pages may call, as {@code https://frontend.example}; {@code *} is all. */
    Optional<Set<String>> origins();

    /** Where our pages get tokens from, as the beginning of an address: it ends with a slash. */
    Optional<String> identity();

    /** How long a browser remembers that they may. */
    @WithDefault("PT1H")
    Duration remembered();

    /** How long browsers shall come by TLS only; for gateways that are reached by it. */
    Optional<Duration> onlyTls();
}
