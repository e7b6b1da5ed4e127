package org.tocsin.gateway.atom.app;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the public feed presents itself. */
@ConfigMapping(prefix = "tocsin.atom")
public interface AtomSettings {

    /** Who announces, as {@code atom:author}. */
    String author();

    /** Seals cursors; the same on all instances. */
    String key();

    /** How long caches may keep an answer. */
    @WithDefault("PT5M")
    Duration maxAge();
}
