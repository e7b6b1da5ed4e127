package org.tocsin.platform.bulk;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/** How bulk work is done. */
@ConfigMapping(prefix = "tocsin.bulk")
public interface BulkSettings {

    /** The most errors, and duplicate candidates, that an answer lists. */
    @WithDefault("1000")
    int maxErrors();

    /** The longest that one transaction may take. */
    @WithDefault("PT15M")
    Duration timeout();

    /** Bodies announced as longer than this many bytes are answered with 202. */
    @WithDefault("134217728")
    long asyncAbove();

    /**
     * Where bodies lie until their import has ended. It must outlive the process; each instance
     * needs its own.
     */
    @WithDefault("spool")
    Path spool();

    /** Imports that go on after their request, per instance at the same time. */
    @WithDefault("2")
    int workers();

    /** Imports of one subject that may wait or run at the same time. */
    @WithDefault("10")
    int perSubject();

    /** Without a sign of life for this long, an import counts as interrupted. */
    @WithDefault("PT15S")
    Duration lease();

    /** How often an import is begun again before it is given up. */
    @WithDefault("5")
    int attempts();

    /** How long an ended import can be asked for. */
    @WithDefault("P7D")
    Duration retention();
}
