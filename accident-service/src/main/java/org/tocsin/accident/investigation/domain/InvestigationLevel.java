package org.tocsin.accident.investigation.domain;

import jakarta.annotation.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.accident.report.domain.Severity;
import org.tocsin.platform.problem.Text;

/** The government that is responsible for an investigation, Decree 493 Art. 19. */
@Schema(name = "InvestigationLevel", description = "The government responsible 负责调查的人民政府层级")
public enum InvestigationLevel {
    STATE(0, "国务院", "State Council"),
    PROVINCE(1, "省级人民政府", "Province"),
    CITY(2, "设区的市级人民政府", "City"),
    COUNTY(3, "县级人民政府", "County");

    private final int depth;

    @SuppressWarnings("ImmutableEnumChecker") // a record of two strings
    private final Text text;

    InvestigationLevel(int depth, String zh, String en) {
        this.depth = depth;
        text = Text.of(zh, en);
    }

    /** Art. 19: the gravity of the accident decides. */
    public static InvestigationLevel competentFor(Severity severity) {
        return switch (severity) {
            case GENERAL -> COUNTY;
            case LARGER -> CITY;
            case MAJOR -> PROVINCE;
            case EXTRAORDINARY -> STATE;
        };
    }

    /**
     * The level at which officers of a division act.
     *
     * @param depth of the division in the table of parents: 1 for a province; not read from the
     *     digits of its code, because zones have none of their own
     * @return {@code null} below the county, where nobody investigates
     */
    public static @Nullable InvestigationLevel atDepth(int depth) {
        for (InvestigationLevel level : values()) {
            if (level.depth == depth && level != STATE) {
                return level;
            }
        }
        return null;
    }

    public boolean isAbove(InvestigationLevel other) {
        return depth < other.depth;
    }

    /**
     * Whether officers who act at {@code authority} may act at this level. Nobody in this system
     * acts for the State Council: whom it authorises (Art. 19 (1)) is of a province.
     */
    boolean isWithin(@Nullable InvestigationLevel authority) {
        return authority != null && authority.depth <= Math.max(depth, PROVINCE.depth);
    }

    public Text text() {
        return text;
    }
}
