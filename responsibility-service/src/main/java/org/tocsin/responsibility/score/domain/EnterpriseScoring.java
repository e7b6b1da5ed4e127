package org.tocsin.responsibility.score.domain;

import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.tocsin.platform.time.Moments;
import org.tocsin.responsibility.rulebook.domain.ToldFact;

/**
 * The dynamic score of an enterprise (企业动态安全评分): a pure function of what was reported of it. Work
 * Safety Law Art. 62 and 78: authorities inspect by how enterprises stand, and more often those
 * that broke the law (加大执法检查频次).
 */
public final class EnterpriseScoring {

    private static final Comparator<ScoreItem> NEWEST_FIRST =
            Comparator.comparing(ScoreItem::happenedOn)
                    .reversed()
                    .thenComparing(item -> item.fact().id());

    private final UUID enterprise;
    private final ScoreRules rules;
    private final Instant asOf;
    private final LocalDate day;

    private EnterpriseScoring(UUID enterprise, ScoreRules rules, Instant asOf) {
        this.enterprise = enterprise;
        this.rules = rules;
        this.asOf = asOf;
        this.day = Moments.dayOf(asOf);
    }

    /**
     * @param facts all that is stored of the records that ever named the enterprise, in any order;
     *     what was not yet known at {@code asOf} is left aside
     */
    public static ScoreSheet of(
            UUID enterprise,
            Collection<ToldFact> facts,
            Collection<VetoSpan> vetoes,
            ScoreRules rules,
            Instant asOf) {
        return new EnterpriseScoring(enterprise, rules, asOf).sheet(facts, vetoes);
    }

    private ScoreSheet sheet(Collection<ToldFact> facts, Collection<VetoSpan> vetoes) {
        List<ToldFact> known = facts.stream().filter(f -> !f.recordedAt().isAfter(asOf)).toList();
        List<Matter> matters =
                Matter.of(known).stream().filter(m -> m.concerns(enterprise)).toList();
        List<ScoreItem> items =
                rules.rules().stream().flatMap(rule -> items(rule, matters)).toList();
        BigDecimal score =
                rules.total(
                        items.stream()
                                .map(ScoreItem::points)
                                .reduce(BigDecimal.ZERO, BigDecimal::add));
        List<UUID> held =
                vetoes.stream().filter(v -> v.covers(asOf)).map(VetoSpan::vetoId).sorted().toList();
        ScoreClass scoreClass = held.isEmpty() ? rules.classOf(score) : ScoreClass.D;
        return new ScoreSheet(
                enterprise,
                score,
                scoreClass,
                asOf,
                rules.version(),
                rules.base(),
                items,
                held,
                changesOn(items));
    }

    private Stream<ScoreItem> items(ScoreRule rule, List<Matter> matters) {
        List<ScoreItem> found =
                matters.stream()
                        .flatMap(m -> m.countedBy(rule).stream().map(f -> item(rule, m, f)))
                        .filter(item -> day.isBefore(item.leavesOn()))
                        .sorted(NEWEST_FIRST)
                        .toList();
        return rule.cap() == null ? found.stream() : capped(found, rule.cap());
    }

    private ScoreItem item(ScoreRule rule, Matter matter, ToldFact fact) {
        LocalDate happenedOn = matter.dayOf(fact, rule.dateField());
        Easing eased = rule.eased();
        boolean putRight = eased != null && matter.saysAnyAfter(eased.by(), fact);
        BigDecimal points = putRight ? eased.points() : rule.points();
        BigDecimal weight = faded(points, rule.halfLifeDays(), happenedOn);
        LocalDate leavesOn = happenedOn.plusMonths(rules.windowMonths());
        return new ScoreItem(rule, fact, happenedOn, leavesOn, putRight, weight, weight);
    }

    private BigDecimal faded(
            BigDecimal points, @Nullable Integer halfLifeDays, LocalDate happenedOn) {
        if (halfLifeDays == null) {
            return points;
        }
        long age = Math.max(0, day.toEpochDay() - happenedOn.toEpochDay());
        double left = StrictMath.pow(0.5, (double) age / halfLifeDays);
        return points.multiply(BigDecimal.valueOf(left)).setScale(1, RoundingMode.HALF_UP);
    }

    /** The newest count first, so that what leaves the window makes room for nothing older. */
    private static Stream<ScoreItem> capped(List<ScoreItem> newestFirst, BigDecimal cap) {
        BigDecimal left = cap;
        List<ScoreItem> counted = new ArrayList<>();
        for (ScoreItem item : newestFirst) {
            BigDecimal size = item.weight().abs().min(left);
            left = left.subtract(size);
            counted.add(item.counting(item.weight().signum() < 0 ? size.negate() : size));
        }
        return counted.stream();
    }

    private @Nullable LocalDate changesOn(List<ScoreItem> items) {
        boolean fading = items.stream().anyMatch(item -> item.rule().halfLifeDays() != null);
        return fading
                ? day.plusDays(1)
                : items.stream()
                        .map(ScoreItem::leavesOn)
                        .min(Comparator.naturalOrder())
                        .orElse(null);
    }
}
