package org.tocsin.responsibility.assessment.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.responsibility.assessment.domain.DeductionTest.ACCIDENTS;
import static org.tocsin.responsibility.assessment.domain.Sheets.count;
import static org.tocsin.responsibility.assessment.domain.Sheets.story;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Points from facts: a table of cases, and the same in whatever order facts arrived. */
class ScorerTest {

    static Stream<Arguments> limitCases() {
        return Stream.of(
                Arguments.of("never told of", story(), "50", "within-limits"),
                Arguments.of(
                        "exhausted is kept",
                        story().told("i", "indicator.exhausted.v1", "2026-03-20", at("EXHAUSTED")),
                        "50",
                        "within-limits"),
                Arguments.of(
                        "exceeded",
                        story().told("i", "indicator.exceeded.v1", "2026-03-20", at("EXCEEDED")),
                        "0",
                        "limit-exceeded"),
                Arguments.of(
                        "exceeded and back within: the last word counts",
                        story().told("i", "indicator.exceeded.v1", "2026-03-20", at("EXCEEDED"))
                                .told("i", "indicator.within.v1", "2026-04-02", at("WITHIN")),
                        "50",
                        "within-limits"));
    }

    private static String[] at(String status) {
        return new String[] {
            "status", status, "measure", "DEATHS", "agreementId", Sheets.AGREEMENT.toString()
        };
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("limitCases")
    void givesAllOrNothingForTheLimits(
            String name, Sheets.Story story, String points, String reason) {
        ItemScore item = count(Sheets.limits(), story.facts(), Sheets.deathsLimited(), List.of());

        assertThat(item.points()).isEqualByComparingTo(points);
        assertThat(item.reason()).isEqualTo(reason);
    }

    @Test
    void anIndicatorOfAnotherAgreementIsNotThisUnits() {
        Sheets.Story story =
                story().told(
                                "i",
                                "indicator.exceeded.v1",
                                "2026-03-20",
                                "status",
                                "EXCEEDED",
                                "measure",
                                "DEATHS",
                                "agreementId",
                                Sheets.OTHER.toString());

        assertThat(
                        count(Sheets.limits(), story.facts(), Sheets.deathsLimited(), List.of())
                                .points())
                .isEqualByComparingTo("50");
        assertThat(count(Sheets.limits(), story.facts()).reason()).isEqualTo("no-agreement");
    }

    @Test
    void aQuotaIsGivenInProportionAndNeverMoreThanFull() {
        Sheets.Story three = story();
        for (int i = 0; i < 3; i++) {
            three.told("v" + i, "inspection.recorded.v1", "2026-03-0" + (i + 1));
        }

        assertThat(count(Sheets.quota(4), three.facts()).points()).isEqualByComparingTo("7.5");
        assertThat(count(Sheets.quota(3), three.facts()).points()).isEqualByComparingTo("10");
        assertThat(count(Sheets.quota(1), three.facts()).points()).isEqualByComparingTo("10");
        assertThat(count(Sheets.quota(7), three.facts()).points()).isEqualByComparingTo("4.29");
        assertThat(count(Sheets.quota(4), three.facts()).reason()).isEqualTo("quota-not-met");
    }

    @Test
    void whatOnlyPeopleCanScoreIsWhatTheyGaveAndFullUntilThen() {
        ManualEntry entry = new ManualEntry("manual", new BigDecimal("3.5"), "缺台账", "1号");

        assertThat(count(Sheets.manual("5"), List.of(), List.of(), List.of(entry)).points())
                .isEqualByComparingTo("3.5");
        ItemScore unscored = count(Sheets.manual("5"), List.of());
        assertThat(unscored.points()).isEqualByComparingTo("5");
        assertThat(unscored.reason()).isEqualTo("not-scored");
    }

    @Test
    void theScoreIsTheSameInWhateverOrderTheFactsArrived() {
        Random random = new Random(20260331);
        TemplateTerms terms =
                new TemplateTerms(
                        "细则",
                        Set.of("TOWN"),
                        List.of(Sheets.limits(), ACCIDENTS, Sheets.manual("5")));
        for (int round = 0; round < 50; round++) {
            List<ScoringFact> facts = randomYear(random);
            ScoreSheet first = sheet(terms, facts);
            List<ScoringFact> shuffled = new ArrayList<>(facts);
            Collections.shuffle(shuffled, random);
            ScoreSheet second = sheet(terms, shuffled);

            assertThat(first.differences(second)).isEmpty();
            assertThat(second.total()).isEqualByComparingTo(first.total());
            assertThat(second.items()).isEqualTo(first.items());
        }
    }

    @Test
    void aSecondCountThatMissesAFactSaysSo() {
        List<ScoringFact> facts =
                story().told("a1", "accident.late-report-detected.v1", "2026-03-01").facts();
        TemplateTerms terms = new TemplateTerms("细则", Set.of("TOWN"), List.of(ACCIDENTS));

        assertThat(sheet(terms, facts).differences(sheet(terms, List.of())))
                .singleElement()
                .satisfies(
                        difference -> {
                            assertThat(difference.indicator()).isEqualTo("deductions");
                            assertThat(difference.expected()).isEqualByComparingTo("5");
                            assertThat(difference.actual()).isEqualByComparingTo("10");
                        });
    }

    private static ScoreSheet sheet(TemplateTerms terms, List<ScoringFact> facts) {
        return new Scorer(terms, Sheets.MARCH, new FactPool(facts))
                .score(Sheets.unit("TOWN"), Sheets.TOWN_AREA, Sheets.deathsLimited(), List.of());
    }

    /** Accidents that are reported, moved, withdrawn and merged, duties and an indicator. */
    private static List<ScoringFact> randomYear(Random random) {
        List<String> types =
                List.of(
                        "accident.late-report-detected.v1",
                        "accident.revised.v1",
                        "accident.withdrawn.v1",
                        "accident.merged.v1",
                        "accident.concealment-confirmed.v1");
        Sheets.Story story = story();
        for (int i = 0; i < 40; i++) {
            String day = "2026-03-%02d".formatted(1 + random.nextInt(28));
            boolean here = random.nextInt(4) > 0;
            story.about(Sheets.UNIT, here ? "990101001" : "990102001");
            String accident = "a" + random.nextInt(8);
            switch (random.nextInt(3)) {
                case 0 -> story.told(accident, types.get(random.nextInt(types.size())), day);
                case 1 ->
                        story.told(
                                "d" + random.nextInt(6),
                                random.nextBoolean()
                                        ? "accident.duty-missed.v1"
                                        : "accident.duty-settled.v1",
                                day,
                                "accidentId",
                                accident,
                                "state",
                                random.nextBoolean() ? "DONE_IN_TIME" : "DONE_LATE");
                default ->
                        story.told(
                                "i" + random.nextInt(2),
                                "indicator.exceeded.v1",
                                day,
                                at(random.nextBoolean() ? "EXCEEDED" : "WITHIN"));
            }
        }
        return story.facts();
    }
}
