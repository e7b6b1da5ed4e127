package org.tocsin.inspection.log.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tocsin.platform.problem.Refusal;

/** Every status with every command, the officer and others, and the lock to the microsecond. */
class LogMachineTest {

    private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");
    private static final Instant LOCKS = Instant.parse("2026-11-25T16:00:00Z");
    private static final LogEntry ENTRY =
            new LogEntry("沿街商铺", null, "解放街", 2, new BigDecimal("1.5"));
    private static final LogCommand WRITE = new LogCommand.Write(List.of(ENTRY, ENTRY));
    private static final LogCommand SUBMIT = new LogCommand.Submit();
    private static final LogCommand TAKE_BACK = new LogCommand.TakeBack();
    private static final LogCommand ADDEND = new LogCommand.AddAddendum("另巡查 2 家", "漏填");

    /** Written down here apart from the code: what leads where. */
    private static final Map<LogStatus, Map<LogTransition, LogStatus>> MACHINE =
            Map.of(
                    LogStatus.OPEN,
                    Map.of(
                            LogTransition.WRITE, LogStatus.OPEN,
                            LogTransition.SUBMIT, LogStatus.SUBMITTED),
                    LogStatus.SUBMITTED,
                    Map.of(LogTransition.TAKE_BACK, LogStatus.OPEN),
                    LogStatus.LOCKED,
                    Map.of(LogTransition.ADD_ADDENDUM, LogStatus.LOCKED));

    static Stream<Arguments> everyStatusAndCommand() {
        return Arrays.stream(LogStatus.values())
                .flatMap(
                        status ->
                                Stream.of(WRITE, SUBMIT, TAKE_BACK, ADDEND)
                                        .map(command -> Arguments.of(status, command)));
    }

    @ParameterizedTest
    @MethodSource("everyStatusAndCommand")
    void whatIsLawful(LogStatus status, LogCommand command) {
        InspectionLog log = at(status);
        LogStatus target = MACHINE.get(status).get(command.transition());
        LogOccasion own = officer(status == LogStatus.LOCKED ? LOCKS : NOON);
        LogOccasion another = new LogOccasion("leader-a", "leader-a", own.at(), 0);

        assertThat(log.allowedFor(own).stream().map(AllowedLogStep::transition))
                .containsExactlyInAnyOrderElementsOf(MACHINE.get(status).keySet());
        assertThat(log.allowedFor(another)).isEmpty();
        assertThatThrownBy(() -> log.handle(command, another))
                .isInstanceOf(Refusal.Forbidden.class);
        if (target == null) {
            assertThatThrownBy(() -> log.handle(command, own))
                    .isInstanceOf(Refusal.WrongState.class);
            assertThat(log.snapshot().status()).isEqualTo(status);
        } else {
            log.handle(command, own);
            assertThat(log.snapshot().status()).isEqualTo(target);
        }
    }

    @ParameterizedTest
    @CsvSource({"-1000000,true", "-1,true", "0,false", "1000000,false"})
    void atTheEndOfTheSecondDayAfterItIsLocked(long micros, boolean open) {
        Instant at = LOCKS.plusNanos(micros * 1000);
        InspectionLog unswept = at(LogStatus.OPEN);
        InspectionLog swept = at(LogStatus.SUBMITTED);

        assertThat(swept.lockIfDue(at, at).isEmpty()).isEqualTo(open);
        assertThat(swept.lockIfDue(at, at)).as("once").isEmpty();
        if (open) {
            unswept.handle(SUBMIT, officer(at));
            assertThat(unswept.snapshot().status()).isEqualTo(LogStatus.SUBMITTED);
        } else {
            assertThatThrownBy(() -> unswept.handle(SUBMIT, officer(at)))
                    .isInstanceOf(Refusal.WrongState.class);
        }
    }

    @Test
    void anAddendumThatComesBeforeTheSweepTellsTheLockAlong() {
        InspectionLog log = at(LogStatus.OPEN);

        List<LogEvent> events = log.handle(ADDEND, officer(LOCKS.plusSeconds(1)));

        assertThat(events.stream().map(LogEvent::type))
                .containsExactly("inspection-log.locked.v1", "inspection-log.addendum-added.v1");
        assertThat(events.getFirst().at()).isEqualTo(LOCKS);
        assertThat(log.snapshot().addenda())
                .containsExactly(
                        new LogAddendum("另巡查 2 家", "漏填", LOCKS.plusSeconds(1), "town-a", "town-a"));
        assertThat(log.snapshot().entries()).as("what was written stays").containsExactly(ENTRY);
    }

    @Test
    void nothingAtAllIsNotSubmitted() {
        InspectionLog empty = log(List.of());

        assertThatThrownBy(() -> empty.handle(SUBMIT, officer(NOON)))
                .isInstanceOf(Refusal.RuleBroken.class);
        assertThat(empty.allowedFor(officer(NOON)).getLast().unmet()).hasSize(1);
        empty.handle(SUBMIT, new LogOccasion("town-a", "town-a", NOON, 1));
        assertThat(empty.snapshot().status()).isEqualTo(LogStatus.SUBMITTED);
    }

    @Test
    void anEntryIsSomewhereAndADayHasTwentyFourHours() {
        LogEntry nowhere = new LogEntry("x", null, " ", 0, BigDecimal.ONE);
        LogEntry long1 = new LogEntry("x", null, "街", 0, new BigDecimal("23.9"));

        assertThatThrownBy(() -> log(List.of(nowhere, long1)))
                .isInstanceOfSatisfying(
                        Refusal.RuleBroken.class,
                        refused ->
                                assertThat(refused.violations())
                                        .extracting("pointer", "code")
                                        .containsExactly(
                                                tuple("/entries/0/place", "place-missing"),
                                                tuple("/entries", "more-than-a-day")));
        InspectionLog log = at(LogStatus.OPEN);
        assertThatThrownBy(() -> log.handle(new LogCommand.Write(List.of(nowhere)), officer(NOON)))
                .isInstanceOf(Refusal.RuleBroken.class);
        assertThat(log.snapshot().entries()).containsExactly(ENTRY);
    }

    private static InspectionLog at(LogStatus status) {
        InspectionLog log = log(List.of(ENTRY));
        switch (status) {
            case OPEN -> {}
            case SUBMITTED -> log.handle(SUBMIT, officer(NOON));
            case LOCKED -> log.lockIfDue(LOCKS, LOCKS);
        }
        return log;
    }

    private static InspectionLog log(List<LogEntry> entries) {
        return new InspectionLog(
                UUID.randomUUID(),
                "990101001",
                new BeginLog(LocalDate.of(2026, 11, 23), entries),
                LOCKS,
                officer(NOON));
    }

    private static LogOccasion officer(Instant at) {
        return new LogOccasion("town-a", "town-a", at, 0);
    }
}
