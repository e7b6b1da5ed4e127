package org.tocsin.inspection.weekly.app;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;
import org.tocsin.inspection.weekly.domain.ReportTerms;

/** Local practice of weekly reports, which a city may set otherwise. */
@ConfigMapping(prefix = "tocsin.inspection.weekly")
public interface WeeklySettings {

    /** Kinds of units that report, as the directory spells them. */
    @WithDefault("TOWN,DEPARTMENT")
    Set<String> kinds();

    /** The first week that is reported, {@code 2026-W48}; unset: that of the first start. */
    Optional<@Pattern(regexp = "[0-9]{4}-W[0-9]{2}") String> firstWeek();

    /** How long before the end of its week a report is opened. */
    @WithDefault("PT0S")
    Duration opensBefore();

    /** Time of the Monday after the week, Asia/Shanghai; exclusive. */
    @WithDefault("18:00")
    LocalTime cutOff();

    /** Days after the cut-off's day on which a missed report may be made up. */
    @WithDefault("2")
    @Min(0)
    @Max(30)
    int makeUpDays();

    /** Time of the last of these days; unset: the day's end. */
    Optional<LocalTime> makeUpEnds();

    /** Days after it was returned that a report is due again, at the time of the cut-off. */
    @WithDefault("2")
    @Min(1)
    @Max(30)
    int returnDays();

    /** How often deadlines are looked through; {@code off} for never. */
    @WithDefault("30s")
    String every();

    /** How long after a deadline the sweep waits: clocks of several instances differ a little. */
    @WithDefault("PT5S")
    Duration grace();

    Doubts plausibility();

    /** When figures are flagged. */
    interface Doubts {

        /** 零排查: reports without a finding in so many weeks running. */
        @WithDefault("4")
        @Min(2)
        @Max(53)
        int zeroWeeks();

        /** 神仙数字: figures that are all multiples of this. */
        @WithDefault("10")
        @Min(2)
        @Max(1000)
        int roundTo();

        /** 神仙数字: the same figures in so many weeks running. */
        @WithDefault("3")
        @Min(2)
        @Max(53)
        int repeatedWeeks();
    }

    default ReportTerms terms() {
        return new ReportTerms(opensBefore(), cutOff(), makeUpDays(), makeUpEnds(), returnDays());
    }
}
