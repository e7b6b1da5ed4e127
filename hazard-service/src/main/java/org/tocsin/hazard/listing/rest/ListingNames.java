package org.tocsin.hazard.listing.rest;

import jakarta.annotation.Nullable;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.tocsin.platform.problem.Text;

/**
 * The display names that {@code expand=names} puts beside codes.
 *
 * @param locale {@code null} where none are asked for
 */
record ListingNames(@Nullable Locale locale, Map<UUID, String> units) {

    static final ListingNames NONE = new ListingNames(null, Map.of());

    @Nullable
    String of(Text text) {
        return locale == null ? null : text.in(locale);
    }

    @Nullable
    String ofUnit(UUID unitId) {
        return units.get(unitId);
    }
}
