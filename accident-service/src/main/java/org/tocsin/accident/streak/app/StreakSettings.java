package org.tocsin.accident.streak.app;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import org.tocsin.accident.statistics.domain.Measure;

/** What must not rise for a year to have held. */
@ConfigMapping(prefix = "tocsin.accident.streaks")
public interface StreakSettings {

    /** Name of these rules; change it with any of them. */
    @WithDefault("accident-streaks/1")
    String version();

    /** The three indicators (三项指标). */
    @WithDefault("ACCIDENTS,DEATHS,DIRECT_LOSS_CNY")
    List<Measure> measures();

    /** How many years are looked back at most. */
    @WithDefault("40")
    int mostYears();
}
