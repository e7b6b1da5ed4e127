package org.tocsin.accident.report.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tocsin.accident.report.domain.AccidentStatus.CLOSED;
import static org.tocsin.accident.report.domain.AccidentStatus.FLASH;
import static org.tocsin.accident.report.domain.AccidentStatus.FOLLOW_UP;
import static org.tocsin.accident.report.domain.AccidentStatus.INVESTIGATED;
import static org.tocsin.accident.report.domain.AccidentStatus.MERGED;
import static org.tocsin.accident.report.domain.AccidentStatus.UNDER_INVESTIGATION;
import static org.tocsin.accident.report.domain.AccidentStatus.VERIFIED;
import static org.tocsin.accident.report.domain.AccidentStatus.WITHDRAWN;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tocsin.platform.problem.Refusal;

/** Every status with every command: what is not listed here is refused and changes nothing. */
class AccidentMachineTest {

    private static final Map<RevisionKind, Map<AccidentStatus, AccidentStatus>> LAWFUL =
            Map.ofEntries(
                    Map.entry(RevisionKind.FLASH, Map.of()),
                    Map.entry(
                            RevisionKind.FOLLOW_UP, Map.of(FLASH, FOLLOW_UP, FOLLOW_UP, FOLLOW_UP)),
                    Map.entry(
                            RevisionKind.SUPPLEMENTARY,
                            Map.of(
                                    FLASH,
                                    FOLLOW_UP,
                                    FOLLOW_UP,
                                    FOLLOW_UP,
                                    VERIFIED,
                                    VERIFIED,
                                    UNDER_INVESTIGATION,
                                    UNDER_INVESTIGATION,
                                    INVESTIGATED,
                                    INVESTIGATED,
                                    CLOSED,
                                    CLOSED)),
                    Map.entry(RevisionKind.CORRECTION, staying(counting())),
                    Map.entry(
                            RevisionKind.VERIFICATION,
                            Map.of(FLASH, VERIFIED, FOLLOW_UP, VERIFIED)),
                    Map.entry(RevisionKind.WITHDRAWAL, to(WITHDRAWN, counting())),
                    Map.entry(
                            RevisionKind.MERGE, to(MERGED, Stream.of(FLASH, FOLLOW_UP, VERIFIED))),
                    Map.entry(
                            RevisionKind.INVESTIGATION_OPENED,
                            Map.of(VERIFIED, UNDER_INVESTIGATION)),
                    Map.entry(
                            RevisionKind.INVESTIGATION_APPROVED,
                            Map.of(UNDER_INVESTIGATION, INVESTIGATED)),
                    Map.entry(RevisionKind.CLOSURE, Map.of(INVESTIGATED, CLOSED)));

    private static Stream<AccidentStatus> counting() {
        return Stream.of(FLASH, FOLLOW_UP, VERIFIED, UNDER_INVESTIGATION, INVESTIGATED, CLOSED);
    }

    private static Map<AccidentStatus, AccidentStatus> staying(Stream<AccidentStatus> from) {
        return from.collect(Collectors.toMap(status -> status, status -> status));
    }

    private static Map<AccidentStatus, AccidentStatus> to(
            AccidentStatus next, Stream<AccidentStatus> from) {
        return from.collect(Collectors.toMap(status -> status, _ -> next));
    }

    static Stream<Arguments> everyStatusAndCommand() {
        return Stream.of(AccidentStatus.values())
                .flatMap(
                        status ->
                                Stream.of(RevisionKind.values())
                                        .filter(kind -> kind != RevisionKind.FLASH)
                                        .map(kind -> Arguments.of(status, kind)));
    }

    @ParameterizedTest
    @MethodSource("everyStatusAndCommand")
    void allowsWhatIsLawfulAndNothingElse(AccidentStatus status, RevisionKind kind) {
        Accident accident = Accidents.in(status);
        AccidentState before = accident.state();
        AccidentStatus expected = LAWFUL.get(kind).get(status);

        if (expected == null) {
            assertThatThrownBy(() -> handle(accident, kind)).isInstanceOf(Refusal.WrongState.class);
            assertThat(accident.state()).isEqualTo(before);
        } else {
            Change change = handle(accident, kind);
            assertThat(accident.status()).isEqualTo(expected);
            assertThat(change.revision().state()).isEqualTo(accident.state());
            assertThat(change.revision().kind()).isEqualTo(kind);
            assertThat(change.revision().revision()).isEqualTo(before.revision() + 1);
        }
    }

    @ParameterizedTest
    @MethodSource("everyStatusAndCommand")
    void offersExactlyWhatItWouldAllow(AccidentStatus status, RevisionKind kind) {
        Actor actor = Accidents.actorFor(kind);
        boolean offered =
                Accidents.in(status)
                        .allowedTo(actor, Accidents.NOW, ReportingRules.DECREE_493)
                        .stream()
                        .anyMatch(step -> step.kind() == kind && step.unmet().isEmpty());

        assertThat(offered).isEqualTo(kind.isReport() && LAWFUL.get(kind).containsKey(status));
    }

    @ParameterizedTest
    @MethodSource("everyStatusAndCommand")
    void asksForADuty(AccidentStatus status, RevisionKind kind) {
        if (!LAWFUL.get(kind).containsKey(status)) {
            return;
        }
        Accident accident = Accidents.in(status);
        Actor auditor = new Actor("s-9", "auditor", "990100", Set.of(Roles.AUDITOR));

        assertThatThrownBy(
                        () ->
                                accident.handle(
                                        Accidents.command(kind),
                                        Accidents.at(Accidents.NOW, auditor)))
                .isInstanceOf(Refusal.Forbidden.class);
    }

    @Test
    void anEnterpriseMayNotCorrect() {
        assertThatThrownBy(
                        () ->
                                Accidents.reported()
                                        .handle(
                                                Accidents.command(RevisionKind.CORRECTION),
                                                Accidents.at(Accidents.NOW, Accidents.ENTERPRISE)))
                .isInstanceOf(Refusal.Forbidden.class);
    }

    private static Change handle(Accident accident, RevisionKind kind) {
        return accident.handle(
                Accidents.command(kind), Accidents.at(Accidents.NOW, Accidents.actorFor(kind)));
    }
}
