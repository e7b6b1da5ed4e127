package org.tocsin.gateway.route;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** Which service answers for which collection of {@code /api/v1}, and how long it may take. */
@ConfigMapping(prefix = "tocsin.routes")
public interface RouteTable {

    Map<String, Upstream> upstreams();

    Timeouts timeouts();

    /** Connections kept to each service; requests beyond them wait their turn. */
    @WithDefault("64")
    int connections();

    /** Requests that may wait for a connection before the gateway says that it is too busy. */
    @WithDefault("512")
    int queue();

    /** A service behind the gateway. */
    interface Upstream {

        /** Scheme, host and port; paths are forwarded unchanged. */
        URI url();

        /** Names of collections; those of the public tree as {@code public/listings}. */
        Set<String> collections();
    }

    /** How long the parts of an exchange may take. */
    interface Timeouts {

        @WithDefault("PT2S")
        Duration connect();

        /** Silence that is tolerated: before an answer, within it, and within an upload. */
        @WithDefault("PT30S")
        Duration answer();

        /** The same for imports and exports. */
        @WithDefault("PT10M")
        Duration bulk();

        /** Silence that single collections are granted instead: what they compute takes longer. */
        Map<String, Duration> collections();

        /** An ordinary exchange as a whole, however steadily its answer dribbles. */
        @WithDefault("PT5M")
        Duration whole();

        /** An import or export as a whole. */
        @WithDefault("PT6H")
        Duration wholeBulk();

        /** How often each service is asked whether it is ready. */
        @WithDefault("PT5S")
        Duration watch();
    }
}
