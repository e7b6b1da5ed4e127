package org.tocsin.platform.trace;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Where spans go. */
@ConfigMapping(prefix = "tocsin.traces")
interface TraceSettings {

    /**
     * An OpenTelemetry collector that takes OTLP over HTTP (protobuf), as {@code
     * http://collector:4318}. Nothing is recorded without it.
     */
    Optional<String> endpoint();

    /** Of the traces that begin here, how many are recorded, 0 to 1; others go by their caller. */
    @WithDefault("1.0")
    double share();

    /** How often spans are sent. */
    @WithDefault("1s")
    Duration every();

    /** How long the last ones are waited for when the process ends. */
    @WithDefault("2s")
    Duration atTheEnd();
}
