package org.tocsin.accident.duty.domain;

import jakarta.annotation.Nullable;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * Which duties of the register are asked for; {@code null} or empty means all.
 *
 * @param division the subtree of a division
 * @param recordedDivision exactly this division
 * @param dueFrom first day on which it is due, in China
 * @param dueTo last such day, included
 */
public record DutyFilter(
        Set<DutyState> states,
        Set<DutyKind> duties,
        @Nullable String rule,
        @Nullable String occurrence,
        @Nullable String division,
        @Nullable String recordedDivision,
        @Nullable UUID accidentId,
        @Nullable UUID unitId,
        @Nullable LocalDate dueFrom,
        @Nullable LocalDate dueTo) {

    public DutyFilter {
        states = Set.copyOf(states);
        duties = Set.copyOf(duties);
    }
}
