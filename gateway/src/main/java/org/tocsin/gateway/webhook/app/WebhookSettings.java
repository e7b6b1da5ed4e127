package org.tocsin.gateway.webhook.app;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How webhooks are kept and delivered. */
@ConfigMapping(prefix = "tocsin.webhooks")
public interface WebhookSettings {

    /**
     * The keyset that secrets are sealed with: Tink's JSON, or the path of a file that holds it.
     * Without one nobody can subscribe.
     */
    Optional<String> keyset();

    /** Whether the keyset is one that an installation made for trying things out. */
    @WithDefault("false")
    boolean keysetIsDemo();

    /** Subscriptions of one owner. */
    @WithDefault("20")
    int perOwner();

    /** How long an old secret goes on signing beside the new one. */
    @WithDefault("PT24H")
    Duration overlap();

    /** Secrets that may sign at the same time. */
    @WithDefault("5")
    int secrets();

    /**
     * How long the scope of an owner is believed without a new token: whose account was closed must
     * not get events for ever.
     */
    @WithDefault("P90D")
    Duration confirmWithin();

    /** How long the log of deliveries is kept. */
    @WithDefault("P30D")
    Duration keepLog();

    Sending sending();

    Retry retry();

    Work work();

    /** What may be connected to, and for how long. */
    interface Sending {

        /** Plain http; for tests and trials. */
        @WithDefault("false")
        boolean allowHttp();

        /** Addresses that may be posted to though they are not public, in CIDR notation. */
        Optional<List<String>> allowedNetworks();

        /** PEM file of authorities that are trusted instead of the usual ones. */
        Optional<String> trust();

        @WithDefault("PT3S")
        Duration connect();

        /** From the look-up of the name to the end of the response. */
        @WithDefault("PT10S")
        Duration whole();

        /** Bytes of a response that are read; the rest is not waited for. */
        @WithDefault("16384")
        int responseLimit();

        /** Characters of a response that go into the log. */
        @WithDefault("500")
        int excerpt();
    }

    /** How long and how often a delivery is tried. */
    interface Retry {

        @WithDefault("P3D")
        Duration patience();

        @WithDefault("PT5S")
        Duration first();

        @WithDefault("3")
        int factor();

        @WithDefault("PT6H")
        Duration longest();

        @WithDefault("0.2")
        double jitter();

        /** Failures in a row after which a receiver is left alone for a while. */
        @WithDefault("5")
        int tolerated();

        /** The longest that it is left alone. */
        @WithDefault("PT5M")
        Duration quiet();
    }

    /** How the instances work. {@code lease} must outlast {@code heartbeat} and an attempt. */
    interface Work {

        /** Off where other instances deliver. */
        @WithDefault("true")
        boolean deliver();

        @WithDefault("PT0.25S")
        Duration tick();

        @WithDefault("PT30S")
        Duration lease();

        @WithDefault("PT3S")
        Duration heartbeat();

        /** Subscriptions that are served at the same time. */
        @WithDefault("200")
        int workers();

        /** Attempts at the same time for one subscription; each of another aggregate. */
        @WithDefault("8")
        int parallel();

        /** Events that are taken over at once. */
        @WithDefault("200")
        int batch();

        /** Deliveries of one subscription that may wait; the rest waits in the feed. */
        @WithDefault("1000")
        int backlog();
    }
}
