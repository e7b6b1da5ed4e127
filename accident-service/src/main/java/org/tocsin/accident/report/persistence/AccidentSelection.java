package org.tocsin.accident.report.persistence;

import jakarta.annotation.Nullable;
import java.util.stream.Stream;
import org.tocsin.accident.report.domain.AccidentFilter;
import org.tocsin.accident.report.domain.AccidentStatus;
import org.tocsin.platform.paging.Clause;
import org.tocsin.platform.security.Jurisdiction;

/** A filter as a condition, for accidents and for their revisions alike. */
final class AccidentSelection {

    private AccidentSelection() {}

    /** The condition on an entity that has the facts, under this alias. */
    static Clause on(String alias, AccidentFilter filter, Jurisdiction jurisdiction) {
        String facts = alias + ".facts.";
        return Clause.ifPresent(filter.status(), alias + ".status = :status", "status")
                .and(KindClause.of(filter.kinds(), kindPaths(facts), false))
                .and(Clause.ifPresent(filter.typeCode(), facts + "type.code = :type", "type"))
                .and(
                        filter.division() == null
                                ? Clause.ALL
                                : jurisdiction.within(facts + "locus.division", filter.division()))
                .and(
                        Clause.ifPresent(
                                filter.recordedDivision(),
                                facts + "locus.division = :exact",
                                "exact"))
                .and(Clause.ifPresent(filter.unitId(), facts + "locus.unitId = :unit", "unit"))
                .and(Clause.ifPresent(filter.occurredFrom(), facts + "occurredOn >= :from", "from"))
                .and(Clause.ifPresent(filter.occurredTo(), facts + "occurredOn <= :to", "to"))
                .and(Clause.ifPresent(filter.updatedSince(), alias + ".knownAt >= :since", "since"))
                .and(lateness(facts, filter.late()))
                .and(counting(alias, filter.counted()))
                .and(text(alias, filter.q()));
    }

    private static KindClause.Paths kindPaths(String facts) {
        return new KindClause.Paths(
                facts + "category",
                facts + "severity",
                facts + "type.codeSet",
                facts + "type.code",
                facts + "locus.industry");
    }

    private static Clause lateness(String facts, @Nullable Boolean late) {
        return late == null
                ? Clause.ALL
                : Clause.of(facts + "lateBySeconds " + (late ? "> 0" : "= 0"));
    }

    private static Clause counting(String alias, @Nullable Boolean counted) {
        return counted == null
                ? Clause.ALL
                : Clause.of(
                        "%s.status %s (:counting)".formatted(alias, counted ? "in" : "not in"),
                        "counting",
                        Stream.of(AccidentStatus.values()).filter(AccidentStatus::counts).toList());
    }

    private static Clause text(String alias, @Nullable String q) {
        if (q == null) {
            return Clause.ALL;
        }
        String literal = q.replace("!", "!!").replace("%", "!%").replace("_", "!_");
        return Clause.of(
                "(%2$s %1$s.facts.description like :q escape '!')"
                        .formatted(alias, isAscii(q) ? byNumber(alias) : ""),
                "q",
                "%" + literal + "%");
    }

    /** Numbers are ASCII: the database refuses to compare them with anything else. */
    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 128);
    }

    private static String byNumber(String alias) {
        return alias + ".accidentNo like :q escape '!' or";
    }
}
