package org.tocsin.responsibility.assessment.domain;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.tocsin.responsibility.agreement.domain.Measure;
import org.tocsin.responsibility.fact.domain.Condition;
import org.tocsin.responsibility.veto.domain.JudgedUnit;

/** A template, a unit and facts to count. */
final class Sheets {

    static final UUID UNIT = id("unit");
    static final UUID OTHER = id("other unit");
    static final UUID AGREEMENT = id("agreement");
    static final AssessmentPeriod MARCH = AssessmentPeriod.of("2026-03");
    static final Area TOWN_AREA = Area.of(Set.of("990101001", "990101001001"), null);

    private Sheets() {}

    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    static JudgedUnit unit(String kind) {
        return new JudgedUnit(UNIT, UNIT, kind, "示范单位", "990101001", null, null);
    }

    static Indicator limits() {
        return new Indicator(
                "limits",
                "控制指标",
                IndicatorGroup.CONTROL_INDICATORS,
                IndicatorKind.INDICATOR_LIMIT,
                BigDecimal.valueOf(50),
                null,
                null,
                null,
                null,
                null);
    }

    static Indicator deductions(String weight, Reach reach, String floor, Deduction... rules) {
        return new Indicator(
                "deductions",
                "扣分项",
                IndicatorGroup.WORK_TARGETS,
                IndicatorKind.DEDUCTION,
                new BigDecimal(weight),
                reach,
                null,
                List.of(rules),
                floor == null ? null : new BigDecimal(floor),
                null);
    }

    static Deduction off(String type, String points, Condition... where) {
        return new Deduction(type, new BigDecimal(points), List.of(where));
    }

    static Indicator quota(int perMonth) {
        return new Indicator(
                "quota",
                "检查任务",
                IndicatorGroup.WORK_TARGETS,
                IndicatorKind.QUOTA,
                BigDecimal.TEN,
                Reach.AREA,
                null,
                null,
                null,
                new Quota("inspection.recorded.v1", perMonth, null));
    }

    static Indicator manual(String weight) {
        return new Indicator(
                "manual",
                "基础管理",
                IndicatorGroup.WORK_TARGETS,
                IndicatorKind.MANUAL,
                new BigDecimal(weight),
                null,
                null,
                null,
                null,
                null);
    }

    static ItemScore count(Indicator indicator, List<ScoringFact> facts) {
        return count(indicator, facts, List.of(), List.of());
    }

    static ItemScore count(
            Indicator indicator,
            List<ScoringFact> facts,
            List<Limit> limits,
            List<ManualEntry> entries) {
        TemplateTerms terms = new TemplateTerms("细则", Set.of("TOWN"), List.of(indicator));
        return new Scorer(terms, MARCH, new FactPool(facts))
                .score(unit("TOWN"), TOWN_AREA, limits, entries)
                .items()
                .getFirst();
    }

    static List<Limit> deathsLimited() {
        return List.of(new Limit(AGREEMENT, Measure.DEATHS));
    }

    /** Facts of one record after the other, each the next of its record. */
    static final class Story {

        private final List<ScoringFact> facts = new ArrayList<>();
        private UUID unit = UNIT;
        private String division = "990101001";

        Story about(UUID who, String where) {
            unit = who;
            division = where;
            return this;
        }

        Story told(String record, String type, String day, String... fields) {
            long sequence =
                    facts.stream().filter(f -> f.aggregateId().equals(id(record))).count() + 1;
            Map<String, String> said = new java.util.HashMap<>();
            for (int i = 0; i < fields.length; i += 2) {
                said.put(fields[i], fields[i + 1]);
            }
            UUID subject = said.containsKey("accidentId") ? id(said.get("accidentId")) : id(record);
            facts.add(
                    new ScoringFact(
                            id(record + sequence),
                            type,
                            id(record),
                            subject,
                            sequence,
                            unit,
                            division,
                            null,
                            Instant.parse(day + "T04:00:00Z"),
                            "/" + record,
                            said));
            return this;
        }

        List<ScoringFact> facts() {
            return facts;
        }
    }

    static Story story() {
        return new Story();
    }
}
