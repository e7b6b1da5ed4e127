package org.tocsin.accident.casualty.app;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** How personal details of casualties are kept. */
@ConfigMapping(prefix = "tocsin.casualties")
public interface CasualtySettings {

    /**
     * The keyset that personal details are sealed with: Tink's JSON, or the path of a file that
     * holds it. Without one, no personal details are taken.
     */
    Optional<String> keyset();

    /** Whether the keyset is one that an installation made for trying things out. */
    @WithDefault("false")
    boolean keysetIsDemo();
}
