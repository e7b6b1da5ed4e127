package org.tocsin.hazard.register.rest;

import jakarta.annotation.Nullable;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.tocsin.platform.problem.Text;

/** The display names that {@code expand=names} puts beside codes; without it there are none. */
abstract class Names {

    static final Names NONE =
            new Names() {
                @Override
                @Nullable
                String of(Text text) {
                    return null;
                }

                @Override
                @Nullable
                String ofUnit(UUID unitId) {
                    return null;
                }
            };

    /**
     * @param units looks a unit's name up, at most once for each
     */
    static Names in(Locale locale, Function<UUID, String> units) {
        Map<UUID, String> known = new HashMap<>();
        return new Names() {
            @Override
            String of(Text text) {
                return text.in(locale);
            }

            @Override
            @Nullable
            String ofUnit(UUID unitId) {
                return known.computeIfAbsent(unitId, units);
            }
        };
    }

    abstract @Nullable String of(Text text);

    abstract @Nullable String ofUnit(UUID unitId);
}
