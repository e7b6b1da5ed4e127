package org.tocsin.accident.duty.app;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.tocsin.accident.duty.domain.DutyFilter;
import org.tocsin.accident.duty.domain.DutyTally;
import org.tocsin.accident.duty.persistence.DutyCounts;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Violation;
import org.tocsin.platform.security.Caller;
import org.tocsin.platform.security.DivisionTree;
import org.tocsin.platform.security.Jurisdiction;
import org.tocsin.platform.time.Moments;

/** Counts the register of duties as it stands, within the caller's scope. */
@ApplicationScoped
public class DutyStatisticsQueries {

    private static final Comparator<DutyPunctuality> ORDER =
            Comparator.comparing(DutyPunctuality::duty)
                    .thenComparing(DutyPunctuality::division)
                    .thenComparing(DutyPunctuality::divisionOnly);

    private final DutyCounts counts;
    private final DivisionTree divisions;
    private final Jurisdiction jurisdiction;
    private final Caller caller;
    private final Clock clock;

    DutyStatisticsQueries(
            DutyCounts counts,
            DivisionTree divisions,
            Jurisdiction jurisdiction,
            Caller caller,
            Clock clock) {
        this.counts = counts;
        this.divisions = divisions;
        this.jurisdiction = jurisdiction;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * @param from first day of the year of {@code to} if {@code null}
     * @param to today if {@code null}
     * @param division the caller's own if {@code null}
     */
    @Transactional
    public DutyStatistics answer(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String division,
            boolean byDivision) {
        Instant now = Moments.now(clock);
        LocalDate last = to == null ? Moments.dayOf(now) : to;
        LocalDate first = from == null ? last.withDayOfYear(1) : from;
        requireOrder(first, last);
        String root = division == null ? caller.scope().division() : division;
        if (root == null || !jurisdiction.isKnown(root)) {
            throw new Refusal.NotFound("division", root);
        }
        DutyFilter filter =
                new DutyFilter(Set.of(), Set.of(), null, null, root, null, null, null, first, last);
        List<DutyTally> found = counts.of(filter, now);
        Map<String, String> children = byDivision ? divisions.childrenOf(root) : Map.of();
        return new DutyStatistics(
                now,
                first,
                last,
                root,
                byDivision
                        ? sums(found, code -> children.getOrDefault(code, code)).stream()
                                .map(
                                        t ->
                                                row(
                                                        t,
                                                        !children.containsValue(t.division()),
                                                        first,
                                                        last))
                                .sorted(ORDER)
                                .toList()
                        : List.of(),
                sums(found, _ -> root).stream()
                        .map(tally -> row(tally, false, first, last))
                        .sorted(ORDER)
                        .toList());
    }

    private static DutyPunctuality row(
            DutyTally tally, boolean divisionOnly, LocalDate from, LocalDate to) {
        return DutyPunctuality.of(tally, divisionOnly, from, to);
    }

    private static List<DutyTally> sums(List<DutyTally> found, UnaryOperator<String> group) {
        Map<String, DutyTally> sums = new TreeMap<>();
        for (DutyTally tally : found) {
            DutyTally grouped = tally.at(group.apply(tally.division()));
            sums.merge(grouped.duty() + " " + grouped.division(), grouped, DutyTally::plus);
        }
        return List.copyOf(sums.values());
    }

    private static void requireOrder(LocalDate from, LocalDate to) {
        if (from.isAfter(to)) {
            throw new Refusal.Invalid(
                    Violation.of(
                            "?from", "from-after-to", "起始日不能晚于截止日", "from must not be after to"));
        }
    }
}
