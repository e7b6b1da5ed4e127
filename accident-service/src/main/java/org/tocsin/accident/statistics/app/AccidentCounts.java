package org.tocsin.accident.statistics.app;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.tocsin.accident.report.domain.AccidentKinds;
import org.tocsin.accident.statistics.domain.Dimension;
import org.tocsin.accident.statistics.domain.Period;
import org.tocsin.accident.statistics.domain.Sums;
import org.tocsin.platform.security.Scope;

/**
 * Adds up the accidents that counted at an instant. Every answer follows from the revisions known
 * at {@code asOf} and from today's table of divisions alone, so that all implementations give the
 * same; {@code asOf} is settled in the ledger before it comes here.
 */
public interface AccidentCounts {

    /**
     * The sums of every combination of the dimensions' values that occurs, in no particular order.
     *
     * <p>{@link Dimension#DIVISION} is the division one level below the coverage's {@link
     * Coverage#root root}; what was recorded at the root itself keeps the root's code, and without
     * a root every division stands for itself. {@link Dimension#WEEK} is never asked for here: it
     * is put together from days.
     *
     * @param by no dimension (then there is one group or none) or several, each once
     */
    List<Group> grouped(List<Dimension> by, Coverage coverage, Period period, Instant asOf);

    /** How many reports of the period do not count, by status. */
    Map<String, Long> excluded(Coverage coverage, Period period, Instant asOf);

    /** Everything that is covered, in one. */
    default Sums total(Coverage coverage, Period period, Instant asOf) {
        return grouped(List.of(), coverage, period, asOf).stream()
                .map(Group::sums)
                .reduce(Sums.NONE, Sums::plus);
    }

    /**
     * What one combination of the dimensions' values adds up to.
     *
     * @param keys as {@link Dimension} describes them
     */
    record Group(Map<Dimension, String> keys, Sums sums) {}

    /**
     * Which accidents are asked about: what lies in the scope, in the subtree of the division and
     * is of one of the kinds.
     *
     * @param scope whom the answer is for
     * @param division subtree within the scope, or {@code null} for all of it
     */
    record Coverage(Scope scope, @Nullable String division, AccidentKinds kinds) {

        /** Everything in the subtree of a division, whoever asks. */
        public static Coverage of(String division) {
            return new Coverage(Scope.ofDivision(division), division, AccidentKinds.ALL);
        }

        public Coverage of(AccidentKinds others) {
            return new Coverage(scope, division, others);
        }

        /** The division whose children {@link Dimension#DIVISION} distinguishes. */
        public @Nullable String root() {
            return division == null ? scope.division() : division;
        }
    }
}
