package org.tocsin.responsibility.assessment.domain;

import jakarta.annotation.Nullable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What takes a fact back: an accident that was none, a weekly report that was made up, a duty that
 * turns out to be fulfilled. Works on whatever was recorded by the cut-off, in the order of each
 * record, so the order in which facts arrived does not matter.
 */
public final class Netting {

    /** Facts of these types take others back, however long afterwards. */
    public static final Set<String> UNDOING =
            Set.of(
                    "accident.withdrawn.v1",
                    "accident.merged.v1",
                    "accident.duty-settled.v1",
                    "weekly-report.waived.v1",
                    "weekly-report.late-submitted.v1",
                    "hazard.merged.v1",
                    "hazard.rejected.v1");

    private static final Set<String> NO_ACCIDENT =
            Set.of("accident.withdrawn.v1", "accident.merged.v1");
    private static final Set<String> NO_HAZARD = Set.of("hazard.merged.v1", "hazard.rejected.v1");
    private static final Set<String> FULFILLED =
            Set.of("DONE_IN_TIME", "NOT_APPLICABLE", "UNKNOWN");

    private final Map<UUID, List<ScoringFact>> histories = new HashMap<>();

    public Netting(Iterable<ScoringFact> facts) {
        for (ScoringFact fact : facts) {
            boolean kept = UNDOING.contains(fact.type()) || isOfAccident(fact);
            if (kept) {
                histories.computeIfAbsent(fact.aggregateId(), _ -> new ArrayList<>()).add(fact);
            }
        }
        histories
                .values()
                .forEach(history -> history.sort(Comparator.comparingLong(ScoringFact::sequence)));
    }

    /** Whether it stands on the record of an accident, whose last word says where it happened. */
    static boolean isOfAccident(ScoringFact fact) {
        return fact.type().startsWith("accident.") && !fact.type().startsWith("accident.duty-");
    }

    /** What took this fact back, if anything did. */
    @Nullable
    ScoringFact undoing(ScoringFact fact) {
        String type = fact.type();
        if (type.equals("accident.concealment-confirmed.v1")) {
            return last(fact.subjectId(), Set.of("accident.withdrawn.v1"), 0);
        }
        if (type.startsWith("accident.duty-")) {
            ScoringFact settled =
                    last(fact.aggregateId(), Set.of("accident.duty-settled.v1"), fact.sequence());
            boolean fulfilled =
                    settled != null && FULFILLED.contains(settled.fields().get("state"));
            return fulfilled ? settled : last(fact.subjectId(), NO_ACCIDENT, 0);
        }
        if (type.startsWith("accident.") || type.startsWith("investigation.")) {
            return last(fact.subjectId(), NO_ACCIDENT, 0);
        }
        return switch (type) {
            case "weekly-report.missed.v1", "weekly-report.escalated.v1" ->
                    last(
                            fact.aggregateId(),
                            Set.of("weekly-report.waived.v1", "weekly-report.late-submitted.v1"),
                            fact.sequence());
            case "weekly-report.late-submitted.v1" ->
                    last(fact.aggregateId(), Set.of("weekly-report.waived.v1"), fact.sequence());
            default ->
                    type.startsWith("hazard.")
                            ? last(fact.aggregateId(), NO_HAZARD, fact.sequence())
                            : null;
        };
    }

    /** The fact at the place where its accident is said to have happened last. */
    ScoringFact placed(ScoringFact fact) {
        List<ScoringFact> history =
                histories.getOrDefault(fact.subjectId(), List.of()).stream()
                        .filter(Netting::isOfAccident)
                        .toList();
        if (history.isEmpty()) {
            return fact;
        }
        ScoringFact latest = history.getLast();
        return fact.at(latest.unitId(), latest.division());
    }

    private @Nullable ScoringFact last(UUID aggregateId, Set<String> types, long after) {
        ScoringFact found = null;
        for (ScoringFact fact : histories.getOrDefault(aggregateId, List.of())) {
            if (fact.sequence() > after && types.contains(fact.type())) {
                found = fact;
            }
        }
        return found;
    }
}
