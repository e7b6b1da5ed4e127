package org.tocsin.responsibility.assessment.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tocsin.responsibility.assessment.domain.AssessmentStatus.APPEAL;
import static org.tocsin.responsibility.assessment.domain.AssessmentStatus.CONFIRMED;
import static org.tocsin.responsibility.assessment.domain.AssessmentStatus.OPEN;
import static org.tocsin.responsibility.assessment.domain.AssessmentStatus.PUBLISHED;
import static org.tocsin.responsibility.assessment.domain.AssessmentStatus.SCORED;
import static org.tocsin.responsibility.assessment.domain.AssessmentStatus.SELF_SCORED;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tocsin.platform.problem.Refusal;

/** Every status and every command of an assessment. */
class AssessmentMachineTest {

    private static final Instant OPENED = Instant.parse("2026-04-01T00:00:00Z");
    private static final Waits WAITS = new Waits(Duration.ofDays(5), Duration.ofDays(5));
    private static final Instant LATER = OPENED.plus(Duration.ofDays(6));
    private static final Map<AssessmentStatus, Set<AssessmentStep>> LAWFUL =
            Map.of(
                    OPEN, Set.of(AssessmentStep.SELF_SCORE, AssessmentStep.SCORE),
                    SELF_SCORED, Set.of(AssessmentStep.SCORE),
                    SCORED,
                            Set.of(
                                    AssessmentStep.SCORE,
                                    AssessmentStep.APPEAL,
                                    AssessmentStep.CONFIRM,
                                    AssessmentStep.REGRADE),
                    APPEAL, Set.of(AssessmentStep.DECIDE_APPEAL, AssessmentStep.REGRADE),
                    CONFIRMED, Set.of(AssessmentStep.PUBLISH, AssessmentStep.REGRADE),
                    PUBLISHED, Set.of(AssessmentStep.REGRADE));

    static Stream<Arguments> matrix() {
        return Stream.of(AssessmentStatus.values())
                .flatMap(
                        status ->
                                commands().stream().map(command -> Arguments.of(status, command)));
    }

    private static List<AssessmentCommand> commands() {
        return List.of(
                selfScored(),
                score("95", "office"),
                new AssessmentCommand.FileAppeal("周报已报送", "吴春生"),
                decision("another"),
                new AssessmentCommand.Confirm("leader", "1号"),
                new AssessmentCommand.Publish("2号"),
                new AssessmentCommand.Regrade(List.of(UUID.randomUUID())));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("matrix")
    void takesOnlyTheStepsOfItsStatus(AssessmentStatus status, AssessmentCommand command) {
        Assessment assessment = in(status);
        Instant now = command.step() == AssessmentStep.CONFIRM ? LATER.plusSeconds(864000) : LATER;
        if (LAWFUL.get(status).contains(command.step())) {
            assertThat(assessment.handle(command, WAITS, now)).isPresent();
        } else {
            AssessmentSnapshot before = assessment.snapshot();
            assertThatThrownBy(() -> assessment.handle(command, WAITS, now))
                    .isInstanceOf(Refusal.WrongState.class);
            assertThat(assessment.snapshot()).isEqualTo(before);
        }
    }

    @Test
    void theOfficeWaitsForTheUnitAndTheLeaderForItsAppeal() {
        Assessment early = open();
        assertThatThrownBy(() -> early.handle(score("95", "office"), WAITS, OPENED))
                .isInstanceOf(Refusal.RuleBroken.class);

        Assessment scored = in(SCORED);
        AssessmentCommand confirm = new AssessmentCommand.Confirm("leader", "1号");
        assertThatThrownBy(() -> scored.handle(confirm, WAITS, LATER))
                .isInstanceOf(Refusal.RuleBroken.class);
        Instant over = LATER.plus(WAITS.appeal());
        assertThatThrownBy(
                        () ->
                                scored.handle(
                                        new AssessmentCommand.FileAppeal("晚了", "吴春生"), WAITS, over))
                .isInstanceOf(Refusal.RuleBroken.class);
        scored.handle(confirm, WAITS, over);
        assertThat(scored.snapshot().status()).isEqualTo(CONFIRMED);
    }

    @Test
    void whoeverScoredNeitherDecidesTheAppealNorConfirms() {
        Assessment appealed = in(APPEAL);
        assertThatThrownBy(() -> appealed.handle(decision("office"), WAITS, LATER))
                .isInstanceOf(Refusal.RuleBroken.class);
        Assessment scored = in(SCORED);
        assertThatThrownBy(
                        () ->
                                scored.handle(
                                        new AssessmentCommand.Confirm("office", "1号"),
                                        WAITS,
                                        LATER.plusSeconds(864000)))
                .isInstanceOf(Refusal.RuleBroken.class);
    }

    @Test
    void anAppealIsDecidedOnce() {
        Assessment assessment = in(APPEAL);
        assessment.handle(decision("another"), WAITS, LATER);

        assertThat(assessment.snapshot().status()).isEqualTo(SCORED);
        assertThat(assessment.snapshot().standing().score()).isEqualByComparingTo("97");
        assertThatThrownBy(
                        () ->
                                assessment.handle(
                                        new AssessmentCommand.FileAppeal("再次申诉", "吴春生"),
                                        WAITS,
                                        LATER))
                .isInstanceOf(Refusal.RuleBroken.class);
        assertThatThrownBy(() -> assessment.handle(score("10", "office"), WAITS, LATER))
                .isInstanceOf(Refusal.RuleBroken.class);
    }

    @Test
    void aVetoMakesTheGradeFailAndItsEndGivesItBack() {
        Assessment assessment = in(PUBLISHED);
        AssessmentEvent failed =
                assessment
                        .handle(
                                new AssessmentCommand.Regrade(List.of(UUID.randomUUID())),
                                WAITS,
                                LATER)
                        .orElseThrow();
        assertThat(failed.previousGrade()).isEqualTo(Grade.EXCELLENT);
        assertThat(failed.assessment().standing().grade()).isEqualTo(Grade.FAIL);
        assertThat(failed.assessment().standing().ownGrade()).isEqualTo(Grade.EXCELLENT);

        assessment.handle(new AssessmentCommand.Regrade(List.of()), WAITS, LATER);
        assertThat(assessment.snapshot().standing().grade()).isEqualTo(Grade.EXCELLENT);
        assertThat(assessment.handle(new AssessmentCommand.Regrade(List.of()), WAITS, LATER))
                .isEmpty();
    }

    @Test
    void aVetoThatStandsWhenItIsScoredFailsItAtOnce() {
        Assessment assessment = in(SELF_SCORED);
        Count count = count("95").under(List.of(UUID.randomUUID()));
        assessment.handle(
                new AssessmentCommand.Score(count, List.of(), null, "office"), WAITS, LATER);

        assertThat(assessment.snapshot().standing().grade()).isEqualTo(Grade.FAIL);
    }

    @Test
    void aCorrectionIsAnAssessmentOfItsOwn() {
        Assessment published = in(PUBLISHED);
        AssessmentSnapshot before = published.snapshot();
        Assessment correction =
                Assessment.correcting(published, UUID.randomUUID(), "KH-990101-2026-2", LATER);

        assertThat(correction.snapshot().correctsId()).isEqualTo(published.id());
        assertThat(correction.snapshot().correction()).isEqualTo(1);
        assertThat(correction.snapshot().status()).isEqualTo(OPEN);
        assertThat(published.snapshot()).isEqualTo(before);
        assertThatThrownBy(() -> Assessment.correcting(in(SCORED), UUID.randomUUID(), "KH", LATER))
                .isInstanceOf(Refusal.WrongState.class);
    }

    @Test
    void gradesBeginAtTheirThresholds() {
        GradeScale scale =
                new GradeScale(new BigDecimal("90"), new BigDecimal("80"), new BigDecimal("60"));
        assertThat(
                        Stream.of("100", "90", "89.99", "80", "79.99", "60", "59.99", "0")
                                .map(score -> scale.of(new BigDecimal(score))))
                .containsExactly(
                        Grade.EXCELLENT,
                        Grade.EXCELLENT,
                        Grade.GOOD,
                        Grade.GOOD,
                        Grade.PASS,
                        Grade.PASS,
                        Grade.FAIL,
                        Grade.FAIL);
    }

    private static Assessment open() {
        return new Assessment(
                UUID.randomUUID(),
                "KH-990101-2026-000001",
                Sheets.unit("TOWN"),
                Sheets.MARCH,
                UUID.randomUUID(),
                OPENED);
    }

    static Assessment in(AssessmentStatus status) {
        Assessment assessment = open();
        List<AssessmentCommand> way =
                switch (status) {
                    case OPEN -> List.of();
                    case SELF_SCORED -> List.of(selfScored());
                    case SCORED -> List.of(selfScored(), score("95", "office"));
                    case APPEAL ->
                            List.of(
                                    score("95", "office"),
                                    new AssessmentCommand.FileAppeal("周报已报送", "吴春生"));
                    case CONFIRMED -> List.of(score("95", "office"), confirm());
                    case PUBLISHED ->
                            List.of(
                                    score("95", "office"),
                                    confirm(),
                                    new AssessmentCommand.Publish("2号"));
                };
        for (AssessmentCommand command : way) {
            boolean waits = command.step() == AssessmentStep.CONFIRM;
            assessment.handle(command, WAITS, waits ? LATER.plus(WAITS.appeal()) : LATER);
        }
        return assessment;
    }

    private static AssessmentCommand confirm() {
        return new AssessmentCommand.Confirm("leader", "1号");
    }

    private static AssessmentCommand selfScored() {
        return new AssessmentCommand.SelfScored(
                new SelfScore(List.of(), BigDecimal.TEN, "已自查", "吴春生", OPENED));
    }

    private static AssessmentCommand score(String points, String scorer) {
        return new AssessmentCommand.Score(count(points), List.of(), null, scorer);
    }

    private static AssessmentCommand decision(String decider) {
        return new AssessmentCommand.DecideAppeal(
                true, "情况属实", count("97"), List.of(), decider, "周明远");
    }

    private static Count count(String points) {
        return new Count(
                new ScoreSheet(List.of(), new BigDecimal(points)),
                LATER,
                Area.NONE,
                Grade.EXCELLENT,
                List.of());
    }
}
