package org.tocsin.gateway.wire;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What is taken from a connection before anything is understood of it. */
@ConfigMapping(prefix = "tocsin.wire")
public interface WireSettings {

    /** Connections at a time. */
    @WithDefault("20000")
    int maxConnections();

    /** Of them, from one address; offices and proxies have many. */
    @WithDefault("5000")
    int maxConnectionsOfOne();

    /** Bytes of all headers of one request. */
    @WithDefault("16384")
    int maxHeaders();

    /** Number of headers of one request. */
    @WithDefault("100")
    int maxHeaderCount();

    /** Bytes of the request line. */
    @WithDefault("8192")
    int maxRequestLine();

    /** From the first byte of a request to the end of its headers. */
    @WithDefault("PT10S")
    Duration headTimeout();

    /** Bytes a second that a body must bring, on average, once it had its grace. */
    @WithDefault("500")
    int minBodyRate();

    /** How long a body may be slower than that at first. */
    @WithDefault("PT20S")
    Duration bodyGrace();

    /**
     * How long the rest of a refused request is swallowed, so that its sender gets to read the
     * refusal.
     */
    @WithDefault("PT5S")
    Duration linger();
}
