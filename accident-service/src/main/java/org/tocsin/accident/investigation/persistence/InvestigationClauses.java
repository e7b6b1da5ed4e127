package org.tocsin.accident.investigation.persistence;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.Map;
import org.tocsin.accident.investigation.domain.InvestigationFilter;
import org.tocsin.accident.investigation.domain.InvestigationStatus;
import org.tocsin.platform.paging.Clause;

/** Turns a filter into conditions of the query. */
final class InvestigationClauses {

    private InvestigationClauses() {}

    static Clause of(InvestigationFilter filter, Instant now) {
        return statuses(filter)
                .and(Clause.ifPresent(filter.level(), "i.opening.level = :level", "level"))
                .and(
                        Clause.ifPresent(
                                filter.severity(), "i.accident.severity = :severity", "severity"))
                .and(
                        Clause.ifPresent(
                                filter.accidentId(),
                                "i.accident.accidentId = :accident",
                                "accident"))
                .and(Clause.ifPresent(filter.unitId(), "i.accident.unitId = :unit", "unit"))
                .and(Clause.ifPresent(filter.dueBefore(), "i.dueAt < :due", "due"))
                .and(Clause.ifPresent(filter.updatedSince(), "i.updatedAt >= :since", "since"))
                .and(overdue(filter.overdue(), now))
                .and(number(filter.number()));
    }

    private static Clause overdue(@Nullable Boolean overdue, Instant now) {
        return overdue == null
                ? Clause.ALL
                : new Clause(
                        (overdue ? "" : "not ") + "(i.status = :open and i.dueAt < :now)",
                        Map.of("open", InvestigationStatus.OPEN, "now", now));
    }

    private static Clause statuses(InvestigationFilter filter) {
        return filter.statuses().isEmpty()
                ? Clause.ALL
                : Clause.of("i.status in (:statuses)", "statuses", filter.statuses());
    }

    private static Clause number(@Nullable String number) {
        return number == null
                ? Clause.ALL
                : Clause.of(
                        "i.investigationNo like :number escape '!'",
                        "number",
                        "%" + number.replaceAll("([!%_])", "!$1") + "%");
    }
}
