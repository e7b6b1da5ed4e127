package org.tocsin.responsibility.veto.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tocsin.platform.problem.Refusal;

/** Every status and every command of a veto, and whose leader decides. */
public class VetoMachineTest {

    private static final Instant NOW = Instant.parse("2026-10-08T02:00:00Z");
    private static final Ruling RULING = new Ruling("经研究决定", "18号", "leader", "周明远", NOW);
    private static final LostGround LOST =
            new LostGround(UUID.randomUUID(), "accident.withdrawn.v1", "/api/v1/accidents/1", NOW);
    private static final Map<VetoStatus, Set<VetoStep>> LAWFUL =
            Map.of(
                    VetoStatus.PROPOSED, Set.of(VetoStep.CONFIRM, VetoStep.REJECT, VetoStep.LAPSE),
                    VetoStatus.CONFIRMED, Set.of(VetoStep.RETRACT, VetoStep.LOSE_GROUND),
                    VetoStatus.REJECTED, Set.of(),
                    VetoStatus.RETRACTED, Set.of(),
                    VetoStatus.LAPSED, Set.of());

    static Stream<Arguments> matrix() {
        return Stream.of(VetoStatus.values())
                .flatMap(
                        status ->
                                commands().stream().map(command -> Arguments.of(status, command)));
    }

    private static List<VetoCommand> commands() {
        return List.of(
                new VetoCommand.Confirm(RULING),
                new VetoCommand.Reject(RULING),
                new VetoCommand.Retract(RULING),
                new VetoCommand.Lapse(LOST),
                new VetoCommand.LoseGround(LOST));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("matrix")
    void takesOnlyTheStepsOfItsStatus(VetoStatus status, VetoCommand command) {
        Veto veto = in(status);
        if (LAWFUL.get(status).contains(command.step())) {
            assertThat(veto.handle(command, NOW).previousStatus()).isEqualTo(status);
        } else {
            VetoSnapshot before = veto.snapshot();
            assertThatThrownBy(() -> veto.handle(command, NOW))
                    .isInstanceOf(Refusal.WrongState.class);
            assertThat(veto.snapshot()).isEqualTo(before);
        }
    }

    @Test
    void aConfirmedVetoStandsWithoutItsGroundUntilALeaderRetractsIt() {
        Veto veto = in(VetoStatus.CONFIRMED);
        VetoEvent event = veto.handle(new VetoCommand.LoseGround(LOST), NOW);

        assertThat(event.kind()).isEqualTo(VetoEvent.Kind.RETRACTION_PROPOSED);
        assertThat(veto.snapshot().status()).isEqualTo(VetoStatus.CONFIRMED);
        assertThat(veto.snapshot().lost()).isEqualTo(LOST);
        assertThat(veto.openToPeople()).containsExactly(VetoStep.RETRACT);
    }

    @ParameterizedTest(name = "{0} over a {1} of {2}: {3}")
    @CsvSource({
        "990100, GOVERNMENT, 990101, true",
        "990101, GOVERNMENT, 990101, false",
        "990101, COMMITTEE, 990101, false",
        "990101, TOWN, 990101001, true",
        "990101001, TOWN, 990101001, false",
        "990101, DEPARTMENT, 990101, true",
        "990101001, ENTERPRISE, 990101001, true",
        "990102, ENTERPRISE, 990101001, false",
        "990102, TOWN, 990101001, false"
    })
    void nobodyJudgesTheAuthorityOfTheOwnDivision(
            String division, String kind, String place, boolean expected) {
        Oversight oversight = new Oversight((above, below) -> below.startsWith(trim(above)));
        JudgedUnit unit =
                new JudgedUnit(
                        UUID.randomUUID(), UUID.randomUUID(), kind, "示范单位", place, null, null);

        assertThat(oversight.over(division, unit)).isEqualTo(expected);
        assertThat(oversight.over(null, unit)).isFalse();
    }

    private static String trim(String division) {
        return division.endsWith("00") ? division.substring(0, 4) : division;
    }

    public static Veto in(VetoStatus status) {
        Veto veto =
                new Veto(
                        UUID.randomUUID(),
                        "FJ-990101-2026-000001",
                        new JudgedUnit(
                                UUID.randomUUID(),
                                UUID.randomUUID(),
                                "GOVERNMENT",
                                "东岭区人民政府",
                                "990101",
                                null,
                                null),
                        new Ground(
                                "indicator-exceeded",
                                "veto-rules/1",
                                UUID.randomUUID(),
                                UUID.randomUUID(),
                                UUID.randomUUID(),
                                LocalDate.of(2026, 10, 1)),
                        new Evidence(
                                List.of(
                                        new Evidence.Link(
                                                "indicator.exceeded.v1",
                                                "/api/v1/control-indicators/1",
                                                UUID.randomUUID(),
                                                NOW))),
                        NOW);
        List<VetoCommand> way =
                switch (status) {
                    case PROPOSED -> List.of();
                    case CONFIRMED -> List.of(new VetoCommand.Confirm(RULING));
                    case REJECTED -> List.of(new VetoCommand.Reject(RULING));
                    case RETRACTED ->
                            List.of(
                                    new VetoCommand.Confirm(RULING),
                                    new VetoCommand.Retract(RULING));
                    case LAPSED -> List.of(new VetoCommand.Lapse(LOST));
                };
        way.forEach(command -> veto.handle(command, NOW));
        return veto;
    }
}
