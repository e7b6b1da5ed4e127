package org.tocsin.accident.duty.app;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** How the statutory clock is kept. */
@ConfigMapping(prefix = "tocsin.accident.duties")
public interface DutySettings {

    /** How often missed duties are looked for; {@code off} for never. */
    @WithDefault("30s")
    String every();

    /** How far the sweep looks behind the clock: more than the clocks of instances differ. */
    @WithDefault("PT5S")
    Duration grace();

    /** A file of rules in place of the one that is built in, {@code accident-duty-rules.json}. */
    Optional<Path> rules();

    /**
     * An imported accident that became known later than this after it happened is historic: what is
     * not on record of it is unknown, not missed, and nothing of it is told.
     */
    @WithDefault("P7D")
    Duration historicAfter();
}
