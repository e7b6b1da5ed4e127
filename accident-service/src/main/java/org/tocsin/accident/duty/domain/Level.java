package org.tocsin.accident.duty.domain;

import java.util.Optional;
import org.tocsin.accident.report.domain.Severity;

/**
 * The levels that pass a report on, from below (Decree 493 Art. 10). The law's chain begins at the
 * county; what a town passes on is put on record without a limit.
 */
public enum Level {
    TOWN("乡镇（街道）", "town"),
    COUNTY("县级", "county"),
    CITY("设区的市级", "city"),
    PROVINCE("省级", "province");

    private final String zh;
    private final String en;

    Level(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /**
     * The level of a division's authority, read from the code (GB/T 2260) so that a past answer
     * does not change with the table of divisions. Zones without a national code are of the county.
     */
    public static Level of(String division) {
        if (division.length() > 6) {
            return TOWN;
        }
        if (division.endsWith("0000")) {
            return PROVINCE;
        }
        return division.endsWith("00") ? CITY : COUNTY;
    }

    /** The lowest level of the law's chain that is competent for a place. */
    public static Level competentFor(String division) {
        Level level = of(division);
        return level == TOWN ? COUNTY : level;
    }

    /** From which severity on this level has to pass a report on: Art. 10 (1) to (3). */
    public Severity forwardsFrom() {
        return switch (this) {
            case TOWN, COUNTY -> Severity.GENERAL;
            case CITY -> Severity.LARGER;
            case PROVINCE -> Severity.MAJOR;
        };
    }

    /** The level that passes reports on to this one. */
    public Optional<Level> below() {
        return switch (this) {
            case TOWN -> Optional.empty();
            case COUNTY -> Optional.of(TOWN);
            case CITY -> Optional.of(COUNTY);
            case PROVINCE -> Optional.of(CITY);
        };
    }

    /**
     * Whether an officer of this level may say what another did: of their own and of those below.
     * The city also speaks for the province, of which nobody works in a city's register.
     */
    public boolean speaksFor(Level other) {
        return other.compareTo(this) <= 0 || (this == CITY && other == PROVINCE);
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }
}
