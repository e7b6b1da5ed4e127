package org.tocsin.hazard.listing.domain;

import jakarta.annotation.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.platform.problem.Text;

/**
 * Whose supervision a hazard is listed under; several may run at once, one of each level. Work
 * Safety Law Art. 41 leaves the system of listed supervision to departments of county level and
 * above.
 */
@Schema(name = "ListingLevel", description = "Whose supervision 挂牌督办层级")
public enum ListingLevel {
    PROVINCE(1, "省级挂牌", "Province"),
    CITY(2, "市级挂牌", "City"),
    COUNTY(3, "县级挂牌", "County");

    private final int depth;

    @SuppressWarnings("ImmutableEnumChecker") // a record of two strings
    private final Text text;

    ListingLevel(int depth, String zh, String en) {
        this.depth = depth;
        text = Text.of(zh, en);
    }

    /**
     * The level at which officers of a division act.
     *
     * @param depth of the division in the table of parents: 1 for a province; not read from the
     *     digits of its code, because zones have none of their own
     * @return {@code null} below the county, where nobody lists
     */
    public static @Nullable ListingLevel atDepth(int depth) {
        for (ListingLevel level : values()) {
            if (level.depth == depth) {
                return level;
            }
        }
        return null;
    }

    /** Whether officers who act at {@code authority} may decide at this level. */
    boolean isWithin(@Nullable ListingLevel authority) {
        return authority != null && authority.depth <= depth;
    }

    public Text text() {
        return text;
    }
}
