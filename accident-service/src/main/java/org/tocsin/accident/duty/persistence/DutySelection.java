package org.tocsin.accident.duty.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.tocsin.accident.duty.domain.DutyFilter;
import org.tocsin.accident.duty.domain.DutyState;
import org.tocsin.platform.paging.Clause;
import org.tocsin.platform.security.Jurisdiction;
import org.tocsin.platform.time.Moments;

/** A filter as a condition on {@code AccidentDuty d}. */
final class DutySelection {

    private DutySelection() {}

    static Clause of(DutyFilter filter, Instant at, Jurisdiction jurisdiction) {
        return states(filter.states(), at)
                .and(
                        filter.duties().isEmpty()
                                ? Clause.ALL
                                : Clause.of("d.duty in (:duties)", "duties", filter.duties()))
                .and(Clause.ifPresent(filter.rule(), "d.rule = :rule", "rule"))
                .and(
                        Clause.ifPresent(
                                filter.occurrence(), "d.occurrence = :occurrence", "occurrence"))
                .and(
                        filter.division() == null
                                ? Clause.ALL
                                : jurisdiction.within("d.locus.division", filter.division()))
                .and(
                        Clause.ifPresent(
                                filter.recordedDivision(), "d.locus.division = :exact", "exact"))
                .and(Clause.ifPresent(filter.accidentId(), "d.accidentId = :accident", "accident"))
                .and(Clause.ifPresent(filter.unitId(), "d.locus.unitId = :unit", "unit"))
                .and(Clause.ifPresent(start(filter.dueFrom()), "d.dueAt >= :from", "from"))
                .and(Clause.ifPresent(end(filter.dueTo()), "d.dueAt < :to", "to"));
    }

    /** MISSED and PENDING are one standing, told apart by the moment of asking. */
    private static Clause states(Set<DutyState> states, Instant at) {
        if (states.isEmpty()) {
            return Clause.ALL;
        }
        String any =
                states.stream()
                        .sorted()
                        .map(DutySelection::state)
                        .collect(Collectors.joining(" or "));
        boolean momentMatters =
                states.contains(DutyState.PENDING) || states.contains(DutyState.MISSED);
        return momentMatters ? Clause.of("(" + any + ")", "at", at) : Clause.of("(" + any + ")");
    }

    private static String state(DutyState state) {
        return switch (state) {
            case PENDING -> "d.standing = OPEN and d.dueOrder >= :at";
            case MISSED -> "d.standing = OPEN and d.dueOrder < :at";
            case DONE_IN_TIME -> "d.standing = DONE_IN_TIME";
            case DONE_LATE -> "d.standing = DONE_LATE";
            case NOT_APPLICABLE -> "d.standing = NOT_APPLICABLE";
            case UNKNOWN -> "d.standing = UNKNOWN";
        };
    }

    private static Instant start(LocalDate day) {
        return day == null ? null : day.atStartOfDay(Moments.CHINA).toInstant();
    }

    private static Instant end(LocalDate day) {
        return day == null ? null : start(day.plusDays(1));
    }
}
