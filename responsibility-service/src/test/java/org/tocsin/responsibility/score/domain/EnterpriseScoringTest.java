package org.tocsin.responsibility.score.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.responsibility.score.domain.ScoredFacts.NOW;
import static org.tocsin.responsibility.score.domain.ScoredFacts.OTHER;
import static org.tocsin.responsibility.score.domain.ScoredFacts.RULES;
import static org.tocsin.responsibility.score.domain.ScoredFacts.UNIT;
import static org.tocsin.responsibility.score.domain.ScoredFacts.accident;
import static org.tocsin.responsibility.score.domain.ScoredFacts.fact;
import static org.tocsin.responsibility.score.domain.ScoredFacts.overdue;
import static org.tocsin.responsibility.score.domain.ScoredFacts.sheet;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.responsibility.fact.domain.Condition;
import org.tocsin.responsibility.rulebook.domain.ToldFact;

/** The score is a pure function of what is known, by the rules that come with the service. */
class EnterpriseScoringTest {

    @Test
    void anEnterpriseOfWhichNothingIsKnownHasTheBase() {
        ScoreSheet sheet = sheet(List.of());
        assertThat(sheet.score()).isEqualByComparingTo("100");
        assertThat(sheet.scoreClass()).isEqualTo(ScoreClass.A);
        assertThat(sheet.changesOn()).isNull();
    }

    @Test
    void everyPointIsExplainedAndTheItemsAddUp() {
        ScoreSheet sheet =
                sheet(
                        List.of(
                                overdue(UUID.randomUUID(), 1, "MAJOR"),
                                overdue(UUID.randomUUID(), 1, "GENERAL"),
                                fact(
                                        UUID.randomUUID(),
                                        1,
                                        "inspection.recorded.v1",
                                        Map.of("findings", "0"))));
        assertThat(sheet.score()).isEqualByComparingTo("91");
        assertThat(sheet.items())
                .extracting(item -> item.rule().code() + item.points())
                .containsExactlyInAnyOrder(
                        "hazard-overdue-major-8", "hazard-overdue-general-2", "inspection-clean1");
        assertThat(sheet.changesOn()).isEqualTo("2027-10-25");
    }

    @Test
    void anAccidentCountsByItsNewestClassAndAWithdrawnOneNoMore() {
        UUID id = UUID.randomUUID();
        List<ToldFact> facts =
                new ArrayList<>(List.of(accident(id, 1, "accident.reported.v1", "LARGER")));
        assertThat(sheet(facts).score()).isEqualByComparingTo("55");
        facts.add(accident(id, 2, "accident.revised.v1", "GENERAL"));
        assertThat(sheet(facts).score()).isEqualByComparingTo("80");
        facts.add(accident(id, 3, "accident.withdrawn.v1", "GENERAL"));
        assertThat(sheet(facts).score()).isEqualByComparingTo("100");
        assertThat(sheet(facts).items()).isEmpty();
    }

    @Test
    void anAccidentThatTurnsOutToBeAnothersIsItsMatter() {
        UUID id = UUID.randomUUID();
        List<ToldFact> facts =
                List.of(
                        accident(id, 1, "accident.reported.v1", "GENERAL"),
                        fact(
                                id,
                                2,
                                "accident.revised.v1",
                                NOW,
                                OTHER,
                                Map.of("severity", "GENERAL")));
        assertThat(sheet(facts).score()).isEqualByComparingTo("100");
        assertThat(EnterpriseScoring.of(OTHER, facts, List.of(), RULES, NOW).score())
                .isEqualByComparingTo("80");
    }

    @ParameterizedTest
    @CsvSource({"hazard.merged.v1", "hazard.rejected.v1"})
    void aHazardThatIsNoneGivesItsPointsBack(String end) {
        UUID hazard = UUID.randomUUID();
        ToldFact late = overdue(hazard, 2, "MAJOR");
        assertThat(sheet(List.of(late)).score()).isEqualByComparingTo("92");
        assertThat(sheet(List.of(late, fact(hazard, 3, end, Map.of("grade", "MAJOR")))).score())
                .isEqualByComparingTo("100");
    }

    @Test
    void aDowngradedHazardWeighsAsTheGradeItHasNow() {
        UUID hazard = UUID.randomUUID();
        ToldFact down = fact(hazard, 3, "hazard.downgraded.v1", Map.of("grade", "GENERAL"));
        assertThat(sheet(List.of(down, overdue(hazard, 2, "MAJOR"))).score())
                .isEqualByComparingTo("98");
    }

    @Test
    void whatWasPutRightWeighsLess() {
        UUID hazard = UUID.randomUUID();
        Map<String, String> major = Map.of("grade", "MAJOR", "source", "INSPECTION");
        ToldFact verified = fact(hazard, 2, "hazard.verified.v1", major);
        assertThat(sheet(List.of(verified)).score()).isEqualByComparingTo("95");
        ScoreSheet closed = sheet(List.of(verified, fact(hazard, 6, "hazard.closed.v1", major)));
        assertThat(closed.score()).isEqualByComparingTo("98");
        assertThat(closed.items().getFirst().eased()).isTrue();
    }

    @Test
    void aRuleTakesNoMoreThanItsCapAndTheFloorHolds() {
        List<ToldFact> many =
                IntStream.range(0, 15)
                        .mapToObj(_ -> overdue(UUID.randomUUID(), 1, "GENERAL"))
                        .toList();
        assertThat(sheet(many).score()).isEqualByComparingTo("80");
        assertThat(sheet(many).items()).hasSize(15);
        List<ToldFact> worst =
                IntStream.range(0, 3)
                        .mapToObj(
                                _ ->
                                        accident(
                                                UUID.randomUUID(),
                                                1,
                                                "accident.reported.v1",
                                                "MAJOR"))
                        .toList();
        assertThat(sheet(worst).score()).isEqualByComparingTo("0");
        assertThat(sheet(worst).scoreClass()).isEqualTo(ScoreClass.D);
    }

    @ParameterizedTest
    @CsvSource({"2025-11-23T15:59:59Z,100", "2025-11-23T16:00:00Z,100", "2025-11-24T16:00:00Z,92"})
    void aMatterCountsForTwelveMonthsFromItsDayInShanghai(Instant at, String expected) {
        ToldFact old =
                fact(
                        UUID.randomUUID(),
                        1,
                        "hazard.overdue.v1",
                        at,
                        UNIT,
                        Map.of("kind", "ORDER", "grade", "MAJOR"));
        assertThat(sheet(List.of(old)).score()).isEqualByComparingTo(expected);
    }

    @Test
    void asOfCountsWhatWasKnownThen() {
        ToldFact early = overdue(UUID.randomUUID(), 1, "MAJOR");
        ToldFact toldLater =
                new ToldFact(
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        1,
                        "hazard.overdue.v1",
                        UNIT,
                        early.happenedAt(),
                        NOW.plusSeconds(1),
                        "/api/v1/hazards/x",
                        early.told());
        assertThat(sheet(List.of(early, toldLater)).score()).isEqualByComparingTo("92");
    }

    @Test
    void aConfirmedVetoHoldsTheClassAtDWhileItLasts() {
        VetoSpan veto = new VetoSpan(UUID.randomUUID(), NOW.minusSeconds(10), NOW.plusSeconds(10));
        ScoreSheet held = EnterpriseScoring.of(UNIT, List.of(), List.of(veto), RULES, NOW);
        assertThat(held.score()).isEqualByComparingTo("100");
        assertThat(held.scoreClass()).isEqualTo(ScoreClass.D);
        assertThat(held.vetoes()).containsExactly(veto.vetoId());
        for (long seconds : new long[] {-11, 10}) {
            Instant at = NOW.plusSeconds(seconds);
            assertThat(EnterpriseScoring.of(UNIT, List.of(), List.of(veto), RULES, at).scoreClass())
                    .isEqualTo(ScoreClass.A);
        }
    }

    @Test
    void aRuleWithAHalfLifeFadesDayByDay() {
        ScoreRule fading =
                new ScoreRule(
                        "fading",
                        "随时间减轻",
                        "Fades",
                        Set.of("hazard.overdue.v1"),
                        List.of(new Condition("kind", Condition.Operator.IN, List.of("ORDER"))),
                        null,
                        Counting.EACH,
                        BigDecimal.valueOf(-8),
                        null,
                        null,
                        null,
                        null,
                        30);
        ScoreRules rules =
                new ScoreRules(
                        "x/1",
                        LocalDate.EPOCH,
                        RULES.base(),
                        RULES.floor(),
                        12,
                        RULES.classes(),
                        Set.of(),
                        List.of(fading));
        ScoreSheet sheet =
                EnterpriseScoring.of(
                        UNIT,
                        List.of(overdue(UUID.randomUUID(), 1, "MAJOR")),
                        List.of(),
                        rules,
                        NOW);
        assertThat(sheet.score()).isEqualByComparingTo("96");
        assertThat(sheet.changesOn()).isEqualTo("2026-11-25");
    }

    /**
     * Across records any order, and each fact any number of times: within one, the sequence tells.
     */
    @Test
    void anyOrderAndAnyRedeliveryGivesTheSameSheet() {
        UUID accident = UUID.randomUUID();
        UUID hazard = UUID.randomUUID();
        List<ToldFact> facts =
                new ArrayList<>(
                        List.of(
                                accident(accident, 1, "accident.reported.v1", "LARGER"),
                                accident(accident, 2, "accident.revised.v1", "GENERAL"),
                                fact(
                                        hazard,
                                        1,
                                        "hazard.verified.v1",
                                        Map.of("grade", "MAJOR", "source", "EXPERT")),
                                overdue(hazard, 2, "MAJOR"),
                                fact(
                                        hazard,
                                        3,
                                        "hazard.review-failed-twice.v1",
                                        Map.of("grade", "MAJOR")),
                                fact(
                                        hazard,
                                        4,
                                        "hazard.closed.v1",
                                        Map.of("grade", "MAJOR", "source", "EXPERT"))));
        ScoreSheet expected = sheet(facts);
        assertThat(expected.score()).isEqualByComparingTo("60");
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            List<ToldFact> shuffled = new ArrayList<>(facts);
            shuffled.add(facts.get(random.nextInt(facts.size())));
            Collections.shuffle(shuffled, random);
            assertThat(sheet(shuffled)).isEqualTo(expected);
        }
    }
}
