package org.tocsin.gateway.route;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the gateway deals with services that are slow, broken or away; each service by itself. */
@ConfigMapping(prefix = "tocsin.resilience")
public interface ResilienceSettings {

    Circuit circuit();

    Places places();

    Retries retries();

    /** When a service is left alone. */
    interface Circuit {

        /** Outcomes are counted together for so long. */
        @WithDefault("PT10S")
        Duration window();

        /** Fewer outcomes than these prove nothing. */
        @WithDefault("20")
        int minimum();

        @WithDefault("50")
        int failurePercent();

        /** Before the first trial. */
        @WithDefault("PT2S")
        Duration pause();

        @WithDefault("PT30S")
        Duration longestPause();

        /** Requests that try it again, and must all succeed. */
        @WithDefault("3")
        int probes();
    }

    /** Requests at the same time. */
    interface Places {

        @WithDefault("128")
        int most();

        @WithDefault("8")
        int least();

        /** Of them, imports and exports. */
        @WithDefault("32")
        int bulk();

        /** The number shrinks at most once in this time. */
        @WithDefault("PT1S")
        Duration calm();
    }

    /** Second attempts. */
    interface Retries {

        /** Of all requests that may be sent again. */
        @WithDefault("10")
        int percent();

        /** What may be saved up. */
        @WithDefault("20")
        int reserve();

        /** Waited before a second attempt, and up to twice as long. */
        @WithDefault("PT0.025S")
        Duration pause();
    }
}
