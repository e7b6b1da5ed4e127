package org.tocsin.responsibility.assessment.domain;

import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tocsin.responsibility.fact.domain.Condition;
import org.tocsin.responsibility.veto.domain.JudgedUnit;

/**
 * Counts a score: a function of the template, the facts recorded by the cut-off, the limits that
 * were in force and what was entered by hand, and of nothing else.
 */
public final class Scorer {

    private static final int SCALE = 2;
    private static final String EXCEEDED = "EXCEEDED";

    private final TemplateTerms template;
    private final AssessmentPeriod period;
    private final FactPool pool;

    public Scorer(TemplateTerms template, AssessmentPeriod period, FactPool pool) {
        this.template = template;
        this.period = period;
        this.pool = pool;
    }

    /**
     * @param limits of the agreements that the unit had taken on and that were in force
     */
    public ScoreSheet score(
            JudgedUnit unit, Area area, List<Limit> limits, List<ManualEntry> entries) {
        Map<String, ManualEntry> given =
                entries.stream()
                        .collect(Collectors.toMap(ManualEntry::indicator, Function.identity()));
        List<ItemScore> items = new ArrayList<>();
        for (Indicator indicator : template.indicators()) {
            items.add(
                    switch (indicator.kind()) {
                        case INDICATOR_LIMIT -> limit(indicator, limits);
                        case DEDUCTION -> deduction(indicator, unit, area);
                        case QUOTA -> quota(indicator, unit, area);
                        case MANUAL -> manual(indicator, given.get(indicator.code()));
                    });
        }
        return ScoreSheet.of(items);
    }

    private ItemScore limit(Indicator indicator, List<Limit> limits) {
        List<Limit> asked =
                limits.stream()
                        .filter(
                                limit ->
                                        indicator.measures().isEmpty()
                                                || indicator.measures().contains(limit.measure()))
                        .toList();
        List<ScoringFact> told =
                asked.stream().map(pool::lastOf).filter(Objects::nonNull).distinct().toList();
        boolean exceeded =
                told.stream().anyMatch(fact -> EXCEEDED.equals(fact.fields().get("status")));
        List<PointRecord> records = new ArrayList<>();
        for (ScoringFact fact : told) {
            boolean broken = EXCEEDED.equals(fact.fields().get("status"));
            BigDecimal effect = broken ? indicator.weight().negate() : BigDecimal.ZERO;
            records.add(PointRecord.of(fact, effect, null));
        }
        String reason = exceeded ? "limit-exceeded" : "within-limits";
        return ItemScore.of(
                indicator,
                exceeded ? BigDecimal.ZERO : indicator.weight(),
                asked.isEmpty() ? "no-agreement" : reason,
                records);
    }

    private ItemScore deduction(Indicator indicator, JudgedUnit unit, Area area) {
        List<PointRecord> records = new ArrayList<>();
        BigDecimal off = BigDecimal.ZERO;
        for (ScoringFact fact : counted(unit, area, indicator)) {
            Deduction rule = ruleFor(indicator, fact);
            if (rule != null) {
                PointRecord record =
                        PointRecord.of(fact, rule.points().negate(), pool.netting().undoing(fact));
                records.add(record);
                off = off.subtract(record.effect());
            }
        }
        BigDecimal floor = indicator.floor() == null ? BigDecimal.ZERO : indicator.floor();
        BigDecimal left = indicator.weight().subtract(off);
        if (left.compareTo(floor) < 0) {
            return ItemScore.of(indicator, floor, "floor-reached", records);
        }
        String reason = off.signum() == 0 ? "nothing-deducted" : "deducted";
        return ItemScore.of(indicator, left, reason, records);
    }

    private static @Nullable Deduction ruleFor(Indicator indicator, ScoringFact fact) {
        return indicator.deductions().stream()
                .filter(rule -> rule.factType().equals(fact.type()))
                .filter(rule -> holds(rule.where(), fact))
                .findFirst()
                .orElse(null);
    }

    private ItemScore quota(Indicator indicator, JudgedUnit unit, Area area) {
        Quota quota = Objects.requireNonNull(indicator.quota());
        List<PointRecord> records =
                counted(unit, area, indicator).stream()
                        .filter(fact -> fact.type().equals(quota.factType()))
                        .filter(fact -> holds(quota.where(), fact))
                        .map(
                                fact ->
                                        PointRecord.of(
                                                fact,
                                                BigDecimal.ZERO,
                                                pool.netting().undoing(fact)))
                        .toList();
        long done = records.stream().filter(record -> record.undoneBy() == null).count();
        long wanted = (long) quota.perMonth() * period.months();
        boolean met = done >= wanted;
        BigDecimal points =
                met
                        ? indicator.weight()
                        : indicator
                                .weight()
                                .multiply(BigDecimal.valueOf(done))
                                .divide(BigDecimal.valueOf(wanted), SCALE, RoundingMode.HALF_UP);
        return ItemScore.of(indicator, points, met ? "quota-met" : "quota-not-met", records);
    }

    /** Nothing was found against a unit that nobody has looked at yet. */
    private static ItemScore manual(Indicator indicator, @Nullable ManualEntry entry) {
        return entry == null
                ? ItemScore.of(indicator, indicator.weight(), "not-scored", List.of())
                : ItemScore.of(indicator, entry.points(), "scored", List.of());
    }

    private List<ScoringFact> counted(JudgedUnit unit, Area area, Indicator indicator) {
        return pool.of(unit, area, Objects.requireNonNull(indicator.reach()))
                .filter(fact -> period.contains(fact.happenedAt()))
                .toList();
    }

    private static boolean holds(List<Condition> where, ScoringFact fact) {
        return where.stream().allMatch(condition -> condition.holds(fact.fields()));
    }
}
