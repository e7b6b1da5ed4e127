package org.tocsin.hazard.register.persistence;

import jakarta.annotation.Nullable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tocsin.hazard.register.domain.AccidentFlag;
import org.tocsin.hazard.register.domain.HazardFilter;
import org.tocsin.hazard.register.domain.HazardStatus;
import org.tocsin.hazard.register.domain.MapBox;
import org.tocsin.hazard.register.domain.Wording;
import org.tocsin.platform.paging.Clause;

/** Turns a filter into conditions of the query. */
final class FilterClauses {

    /** Compared as they stand but for their case, as the search index does. */
    private static final String SEARCHED =
            Stream.of(
                            "h.hazardNo",
                            "h.observation.description",
                            "h.observation.item",
                            "h.observation.part")
                    .map(
                            path ->
                                    "collate(lower("
                                            + path
                                            + ") as utf8mb4_bin) like :%1$s escape '!'")
                    .collect(Collectors.joining(" or "));

    private FilterClauses() {}

    static Clause of(HazardFilter filter, LocalDate today) {
        return statuses(filter)
                .and(Clause.ifPresent(filter.grade(), "h.standing.grade = :grade", "grade"))
                .and(Clause.ifPresent(filter.unitId(), "h.location.unitId = :unit", "unit"))
                .and(
                        Clause.ifPresent(
                                filter.riskPointId(),
                                "h.place.riskPointId = :riskPoint",
                                "riskPoint"))
                .and(Clause.ifPresent(filter.source(), "h.origin.source = :source", "source"))
                .and(
                        Clause.ifPresent(
                                filter.findingId(), "h.origin.findingId = :finding", "finding"))
                .and(industry(filter.industry()))
                .and(times(filter))
                .and(overdue(filter, today))
                .and(flag(filter.listed(), "h.standing.activeListings > 0"))
                .and(flag(filter.recurred(), "h.kinship.recurrenceOf is not null"))
                .and(HandlingClauses.of(filter.handling(), today))
                .and(accidents(filter.accidents()))
                .and(flag(filter.duplicateCandidate(), "h.kinship.duplicateOf is not null"))
                .and(box(filter.box()))
                .and(text(filter.text()));
    }

    private static Clause statuses(HazardFilter filter) {
        return filter.statuses().isEmpty()
                ? Clause.ALL
                : Clause.of("h.standing.status in (:statuses)", "statuses", filter.statuses());
    }

    /** Industry codes nest by prefix: section letter, then 2, 3 and 4 digits (GB/T 4754). */
    private static Clause industry(@Nullable String code) {
        return code == null
                ? Clause.ALL
                : Clause.of("h.location.industry like :industry", "industry", code + "%");
    }

    private static Clause times(HazardFilter filter) {
        return Clause.ifPresent(filter.dueBefore(), "h.standing.deadline < :due", "due")
                .and(Clause.ifPresent(filter.updatedSince(), "h.standing.since >= :since", "since"))
                .and(Clause.ifPresent(filter.reportedFrom(), "h.report.at >= :from", "from"))
                .and(Clause.ifPresent(filter.reportedTo(), "h.report.at < :to", "to"));
    }

    /** Says in the query what {@code Standing.isOverdue} says of one hazard. */
    private static Clause overdue(HazardFilter filter, LocalDate today) {
        if (filter.overdue() == null) {
            return Clause.ALL;
        }
        String overdue = "h.standing.status = :rectifying and h.standing.deadline < :today";
        String inTime =
                "h.standing.status <> :rectifying or h.standing.deadline is null"
                        + " or h.standing.deadline >= :today";
        return new Clause(
                filter.overdue() ? overdue : inTime,
                Map.of("rectifying", HazardStatus.RECTIFYING, "today", today));
    }

    private static Clause flag(@Nullable Boolean wanted, String hql) {
        return wanted == null ? Clause.ALL : Clause.of(wanted ? hql : "not (" + hql + ")");
    }

    /** Says in the query what {@code accidentFlag} of a hazard says. */
    private static Clause accidents(@Nullable AccidentFlag flag) {
        if (flag == null) {
            return Clause.ALL;
        }
        if (flag.units().isEmpty()) {
            return flag.wanted() ? Clause.NONE : Clause.ALL;
        }
        String flagged = "h.location.unitId in (:accidentUnits) and h.standing.status in (:open)";
        return new Clause(
                flag.wanted() ? flagged : "not (" + flagged + ")",
                Map.of("accidentUnits", flag.units(), "open", AccidentFlag.statuses()));
    }

    private static Clause box(@Nullable MapBox box) {
        return box == null
                ? Clause.ALL
                : new Clause(
                        "h.place.longitude between :west and :east and h.place.latitude between :south and :north",
                        Map.of(
                                "west", box.west(),
                                "east", box.east(),
                                "south", box.south(),
                                "north", box.north()));
    }

    private static Clause text(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return Clause.ALL;
        }
        Map<String, Object> parameters = new HashMap<>();
        for (String wording : Wording.of(text)) {
            String escaped = Wording.folded(wording).replaceAll("([!%_])", "!$1");
            parameters.put("text" + parameters.size(), "%" + escaped + "%");
        }
        String hql =
                parameters.keySet().stream()
                        .map(SEARCHED::formatted)
                        .collect(Collectors.joining(" or "));
        return new Clause(hql, parameters);
    }
}
