package org.tocsin.hazard.register.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tocsin.platform.problem.Refusal;

/**
 * Every status × every command: what is lawful leads where the law of the field says, the rest is
 * refused.
 */
class HazardMachineTest {

    /** Written down a second time on purpose, as domain.md §2 has it. */
    private static final Map<HazardStatus, Map<HazardCommand, HazardStatus>> LAWFUL =
            Map.of(
                    HazardStatus.REPORTED,
                    Map.of(
                            Hazards.VERIFY,
                            HazardStatus.VERIFIED,
                            Hazards.REJECT,
                            HazardStatus.REJECTED,
                            Hazards.MERGE,
                            HazardStatus.MERGED),
                    HazardStatus.VERIFIED,
                    Map.of(
                            Hazards.MAJOR_ORDER,
                            HazardStatus.RECTIFYING,
                            Hazards.DOWNGRADE,
                            HazardStatus.VERIFIED),
                    HazardStatus.RECTIFYING,
                    Map.of(
                            Hazards.EVIDENCE,
                            HazardStatus.REVIEW_REQUESTED,
                            Hazards.ACKNOWLEDGE,
                            HazardStatus.RECTIFYING,
                            Hazards.ASK_FOR_TIME,
                            HazardStatus.RECTIFYING,
                            Hazards.GRANT,
                            HazardStatus.RECTIFYING,
                            Hazards.DOWNGRADE,
                            HazardStatus.RECTIFYING),
                    HazardStatus.REVIEW_REQUESTED,
                    Map.of(
                            Hazards.PASS,
                            HazardStatus.PENDING_CLOSE,
                            Hazards.FAIL,
                            HazardStatus.RECTIFYING),
                    HazardStatus.PENDING_CLOSE,
                    Map.of(Hazards.CLOSE, HazardStatus.CLOSED),
                    HazardStatus.CLOSED,
                    Map.of(
                            Hazards.ARCHIVE,
                            HazardStatus.ARCHIVED,
                            Hazards.REOPEN,
                            HazardStatus.CLOSED),
                    HazardStatus.ARCHIVED,
                    Map.of(Hazards.REOPEN, HazardStatus.ARCHIVED));

    private static final List<HazardCommand> COMMANDS =
            List.of(
                    Hazards.VERIFY,
                    Hazards.REJECT,
                    Hazards.MERGE,
                    Hazards.DOWNGRADE,
                    Hazards.MAJOR_ORDER,
                    Hazards.ACKNOWLEDGE,
                    Hazards.ASK_FOR_TIME,
                    Hazards.GRANT,
                    Hazards.EVIDENCE,
                    Hazards.PASS,
                    Hazards.FAIL,
                    Hazards.CLOSE,
                    Hazards.ARCHIVE,
                    Hazards.REOPEN);

    static Stream<Arguments> matrix() {
        return Arrays.stream(HazardStatus.values())
                .flatMap(
                        status ->
                                Arrays.stream(Grade.values())
                                        .flatMap(
                                                grade ->
                                                        COMMANDS.stream()
                                                                .map(
                                                                        command ->
                                                                                Arguments.of(
                                                                                        status,
                                                                                        grade,
                                                                                        command))));
    }

    @ParameterizedTest
    @MethodSource("matrix")
    void takesLawfulStepsAndRefusesAllOthers(
            HazardStatus status, Grade grade, HazardCommand command) {
        Hazard hazard = Hazards.readyFor(command, status, grade);
        HazardSnapshot before = hazard.snapshot();
        HazardStatus target = target(status, grade, command);
        Occasion now = Hazards.by(Hazards.actorFor(command));

        if (target == null) {
            assertThatThrownBy(() -> hazard.handle(command, now))
                    .isInstanceOf(Refusal.WrongState.class);
            assertThat(hazard.snapshot()).isEqualTo(before);
        } else {
            List<HazardEvent> events = hazard.handle(command, now);

            assertThat(hazard.snapshot().standing().status()).isEqualTo(target);
            assertThat(events)
                    .allSatisfy(
                            event -> {
                                assertThat(event.fact().previousStatus()).isEqualTo(status);
                                assertThat(event.fact().standing().status()).isEqualTo(target);
                            });
        }
    }

    /** Only what is major can be downgraded. */
    private static HazardStatus target(HazardStatus status, Grade grade, HazardCommand command) {
        return command == Hazards.DOWNGRADE && grade == Grade.GENERAL
                ? null
                : LAWFUL.getOrDefault(status, Map.of()).get(command);
    }

    @Test
    void theMatrixHoldsEveryTransition() {
        assertThat(COMMANDS.stream().map(HazardCommand::transition))
                .containsAll(Arrays.asList(HazardTransition.values()));
    }

    @Test
    void countsItsEventsWithoutGaps() {
        Hazard hazard = Hazards.in(HazardStatus.REVIEW_REQUESTED, Grade.GENERAL);

        List<HazardEvent> events = hazard.handle(Hazards.PASS, Hazards.by(Hazards.REVIEWER));

        assertThat(events.getFirst().fact().sequence()).isEqualTo(5);
    }

    @ParameterizedTest
    @MethodSource("statuses")
    void offersExactlyTheLawfulStepsOfSomebodysDuties(HazardStatus status) {
        Hazard hazard = Hazards.in(status, Grade.GENERAL);

        assertThat(hazard.allowedFor(Hazards.by(Hazards.OFFICER)))
                .extracting(AllowedTransition::transition)
                .containsExactlyInAnyOrderElementsOf(
                        HazardTransition.lawfulIn(status).stream()
                                .filter(step -> step.roles().contains(Roles.BUREAU_OFFICER))
                                .toList());
        assertThat(hazard.allowedFor(Hazards.by(Hazards.actor("reader", Roles.AUDITOR)))).isEmpty();
    }

    static Stream<HazardStatus> statuses() {
        return Arrays.stream(HazardStatus.values());
    }
}
