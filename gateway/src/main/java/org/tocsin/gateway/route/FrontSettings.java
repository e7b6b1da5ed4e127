package org.tocsin.gateway.route;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Where the gateway listens and what it takes from strangers. */
@ConfigMapping(prefix = "tocsin.front")
public interface FrontSettings {

    String host();

    /** 0 picks a free port. */
    int port();

    /** A connection on which nothing moves for so long is closed. */
    @WithDefault("PT75S")
    Duration idle();

    /**
     * How long the rest of a refused body is swallowed, so that its sender gets to read the
     * refusal.
     */
    @WithDefault("PT5S")
    Duration linger();

    /** How long a gateway that is stopped waits for the answers that are under way. */
    @WithDefault("PT5S")
    Duration drain();
}
