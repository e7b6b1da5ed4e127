package org.tocsin.inspection.visit.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tocsin.inspection.visit.domain.VisitSamples.BY_OFFICER;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tocsin.platform.problem.Refusal;

/** Every status with every command: what is lawful is written out here a second time. */
class InspectionStatesTest {

    static Stream<Arguments> everyStatusWithEveryStep() {
        return Arrays.stream(InspectionStatus.values())
                .flatMap(
                        status ->
                                Arrays.stream(InspectionTransition.values())
                                        .map(step -> Arguments.of(status, step)));
    }

    @ParameterizedTest
    @MethodSource("everyStatusWithEveryStep")
    void onlyLawfulStepsAreTaken(InspectionStatus status, InspectionTransition step) {
        Inspection visit = VisitSamples.in(status);
        InspectionStatus target = targetOf(status, step);

        if (target == null) {
            assertThatThrownBy(() -> visit.handle(VisitSamples.commandFor(step, visit), BY_OFFICER))
                    .isInstanceOf(Refusal.WrongState.class);
            assertThat(visit.status()).isEqualTo(status);
        } else {
            assertThat(visit.handle(VisitSamples.commandFor(step, visit), BY_OFFICER)).hasSize(1);
            assertThat(visit.status()).isEqualTo(target);
        }
        assertThat(InspectionTransition.lawfulIn(status).contains(step)).isEqualTo(target != null);
    }

    private static InspectionStatus targetOf(InspectionStatus status, InspectionTransition step) {
        return switch (status) {
            case RECORDED ->
                    switch (step) {
                        case ADD_FINDINGS, ADD_ANSWERS, ORDER_MEASURES, ADD_INSPECTORS ->
                                InspectionStatus.RECORDED;
                        case SIGN -> InspectionStatus.SIGNED;
                        case REFUSE_SIGNATURE -> InspectionStatus.REFUSED_SIGNATURE;
                        case CLOSE -> null;
                    };
            case SIGNED, REFUSED_SIGNATURE ->
                    step == InspectionTransition.CLOSE ? InspectionStatus.CLOSED : null;
            case CLOSED -> null;
        };
    }

    @ParameterizedTest
    @CsvSource({
        "bureau-officer, 6",
        "department-officer, 6",
        "town-officer, 6",
        "enterprise-officer, 1",
        "leader, 0",
        "committee-office, 0",
        "auditor, 0"
    })
    void aRecordedVisitOffersEachRoleItsOwnSteps(String role, int steps) {
        Actor actor = new Actor("s", "n", java.util.Set.of(role));

        assertThat(
                        VisitSamples.in(InspectionStatus.RECORDED)
                                .allowed(new Circumstances(actor, VisitSamples.NOW, 2, null)))
                .hasSize(steps);
    }
}
