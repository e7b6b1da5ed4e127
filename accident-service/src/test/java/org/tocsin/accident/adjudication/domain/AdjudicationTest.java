package org.tocsin.accident.adjudication.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tocsin.accident.report.domain.Author;
import org.tocsin.accident.report.domain.ReportFault;
import org.tocsin.platform.problem.Refusal;

class AdjudicationTest {

    private static final Author OFFICER = new Author("s-1", "bureau-a", "990101", "bureau-officer");
    private static final Author LEADER = new Author("s-2", "leader-a", "990101", "leader");
    private static final Instant NOW = Instant.parse("2026-03-01T02:00:00Z");

    static Stream<Arguments> everyStatusAndStep() {
        return Stream.of(AdjudicationStatus.values())
                .flatMap(
                        status ->
                                Stream.of(AdjudicationStep.values())
                                        .map(step -> Arguments.of(status, step)));
    }

    /** Nothing leads out of a decision. */
    @ParameterizedTest
    @MethodSource("everyStatusAndStep")
    void isDecidedOnce(AdjudicationStatus status, AdjudicationStep step) {
        Adjudication adjudication = in(status);
        AdjudicationSnapshot before = adjudication.snapshot();

        if (status == AdjudicationStatus.PROPOSED) {
            take(adjudication, step);
            assertThat(adjudication.snapshot().status()).isEqualTo(after(step));
        } else {
            assertThatThrownBy(() -> take(adjudication, step))
                    .isInstanceOf(Refusal.WrongState.class);
            assertThat(adjudication.snapshot()).isEqualTo(before);
        }
    }

    @Test
    void theOneWhoProposedItDoesNotDecideIt() {
        Adjudication adjudication = in(AdjudicationStatus.PROPOSED);

        for (AdjudicationStep step :
                new AdjudicationStep[] {AdjudicationStep.CONFIRM, AdjudicationStep.DISMISS}) {
            assertBroken(adjudication, step, OFFICER, "second-person-needed");
        }
        assertThat(adjudication.isProposed()).isTrue();
    }

    @Test
    void nothingIsConfirmedWithoutEvidence() {
        Adjudication adjudication = proposed();

        assertBroken(adjudication, AdjudicationStep.CONFIRM, LEADER, "evidence-needed");
        adjudication.decide(
                AdjudicationStep.DISMISS, new AdjudicationDecision(LEADER, NOW, "nothing found"));

        assertThat(adjudication.snapshot().status()).isEqualTo(AdjudicationStatus.DISMISSED);
    }

    private static void assertBroken(
            Adjudication adjudication, AdjudicationStep step, Author who, String code) {
        assertThatThrownBy(
                        () ->
                                adjudication.decide(
                                        step, new AdjudicationDecision(who, NOW, "because")))
                .isInstanceOfSatisfying(
                        Refusal.RuleBroken.class,
                        refusal ->
                                assertThat(refusal.violations().getFirst().code()).isEqualTo(code));
    }

    private static AdjudicationStatus after(AdjudicationStep step) {
        return switch (step) {
            case ATTACH_EVIDENCE -> AdjudicationStatus.PROPOSED;
            case CONFIRM -> AdjudicationStatus.CONFIRMED;
            case DISMISS -> AdjudicationStatus.DISMISSED;
        };
    }

    private static void take(Adjudication adjudication, AdjudicationStep step) {
        if (step == AdjudicationStep.ATTACH_EVIDENCE) {
            adjudication.attach();
        } else {
            adjudication.decide(step, new AdjudicationDecision(LEADER, NOW, "because"));
        }
    }

    private static Adjudication in(AdjudicationStatus status) {
        Adjudication adjudication = proposed();
        adjudication.attach();
        switch (status) {
            case PROPOSED -> {}
            case CONFIRMED -> take(adjudication, AdjudicationStep.CONFIRM);
            case DISMISSED -> take(adjudication, AdjudicationStep.DISMISS);
        }
        return adjudication;
    }

    private static Adjudication proposed() {
        return new Adjudication(
                new UUID(1, 1),
                new UUID(1, 2),
                ReportFault.CONCEALED,
                "hospital records",
                OFFICER,
                NOW);
    }
}
