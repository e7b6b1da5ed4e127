package org.tocsin.responsibility.veto.app;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** How vetoes are proposed. */
@ConfigMapping(prefix = "tocsin.veto")
public interface VetoSettings {

    /** A file of rules in place of the one that is built in, {@code veto-rules.json}. */
    Optional<Path> rules();
}
