package org.tocsin.gateway.stream.app;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the feed is streamed. */
@ConfigMapping(prefix = "tocsin.stream")
public interface StreamSettings {

    /** Streams at a time, of all callers. */
    @WithDefault("5000")
    int most();

    /** Streams at a time of one caller, in one program. */
    @WithDefault("20")
    int perCaller();

    /** How often the log is looked at. */
    @WithDefault("PT0.1S")
    Duration tick();

    /** A reader who got nothing for so long is told where it is. */
    @WithDefault("PT15S")
    Duration heartbeat();

    /** How long readers are told to wait before they come back. */
    @WithDefault("PT3S")
    Duration retry();

    /** Events kept in memory; who falls further behind is dropped. */
    @WithDefault("5000")
    int window();

    /** Who takes nothing for so long is dropped. */
    @WithDefault("PT30S")
    Duration stall();

    /** How long who is dropped may still take what was sent before. */
    @WithDefault("PT10S")
    Duration linger();

    /** Readers that are brought up to date from the log at the same time. */
    @WithDefault("6")
    int catchingUp();

    /** Events read from the log at once. */
    @WithDefault("500")
    int batch();
}
