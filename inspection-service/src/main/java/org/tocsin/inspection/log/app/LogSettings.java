package org.tocsin.inspection.log.app;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.time.LocalDate;
import org.tocsin.platform.time.Moments;

/** Local practice of daily logs. */
@ConfigMapping(prefix = "tocsin.inspection.log")
public interface LogSettings {

    /** At the end of how many days after its own a log is locked. */
    @WithDefault("2")
    @Min(0)
    @Max(60)
    int lockAfterDays();

    /** How often logs are looked through; {@code off} for never. */
    @WithDefault("5m")
    String every();

    /** Exclusive: what comes at the very instant comes too late. */
    default Instant locksAt(LocalDate day) {
        return day.plusDays(lockAfterDays() + 1L).atStartOfDay(Moments.CHINA).toInstant();
    }
}
