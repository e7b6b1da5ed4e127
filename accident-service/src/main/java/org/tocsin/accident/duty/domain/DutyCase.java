package org.tocsin.accident.duty.domain;

import jakarta.annotation.Nullable;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tocsin.accident.report.domain.Facts;

/**
 * All that was on record of an accident at one moment and that the clock runs on.
 *
 * @param forwards those that hold, at most one of each level
 * @param investigation {@code null} before there is one
 */
public record DutyCase(
        History history, Map<Level, Forward> forwards, @Nullable InvestigationDates investigation) {

    public DutyCase {
        forwards = Map.copyOf(forwards);
    }

    public static DutyCase of(
            History history, List<Forward> forwards, @Nullable InvestigationDates investigation) {
        Map<Level, Forward> byLevel = new EnumMap<>(Level.class);
        forwards.forEach(forward -> byLevel.put(forward.fromLevel(), forward));
        return new DutyCase(history, byLevel, investigation);
    }

    Facts facts() {
        return history.latest().facts();
    }

    Optional<Forward> forward(Level from) {
        return Optional.ofNullable(forwards.get(from));
    }
}
