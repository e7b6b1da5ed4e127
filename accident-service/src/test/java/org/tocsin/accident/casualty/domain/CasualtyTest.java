package org.tocsin.accident.casualty.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.accident.report.domain.Author;
import org.tocsin.platform.problem.Refusal;

class CasualtyTest {

    private static final LocalDate ACCIDENT = LocalDate.of(2026, 3, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final CasualtyFacts INJURED =
            new CasualtyFacts(CasualtyOutcome.SERIOUSLY_INJURED, null, Sex.MALE, 43, "架子工");

    @ParameterizedTest
    @CsvSource({
        "DEAD, 2026-03-01, ",
        "DEAD, 2026-03-10, ",
        "DEAD, , day-of-death-needed",
        "DEAD, 2026-02-28, died-before-accident",
        "DEAD, 2026-03-11, died-in-future",
        "MISSING, 2026-03-01, day-of-death-of-the-living",
        "SLIGHTLY_INJURED, , "
    })
    void onlyTheDeadHaveADayOfDeathAndItCanHaveBeen(
            CasualtyOutcome outcome, LocalDate diedOn, String broken) {
        CasualtyFacts facts = new CasualtyFacts(outcome, diedOn, null, null, null);

        if (broken == null) {
            assertThatCode(() -> facts.check(ACCIDENT, TODAY)).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> facts.check(ACCIDENT, TODAY))
                    .isInstanceOfSatisfying(
                            Refusal.RuleBroken.class,
                            refusal ->
                                    assertThat(refusal.violations().getFirst().code())
                                            .isEqualTo(broken));
        }
    }

    @Test
    void everyStatementIsARevisionWithItsOwnSeal() {
        Casualty casualty = new Casualty(new UUID(1, 1), new UUID(1, 2));
        String first = casualty.nextSealedTo();
        CasualtyRevision recorded = casualty.record(INJURED, new byte[] {1}, entry(1, null));
        String second = casualty.nextSealedTo();
        CasualtyFacts died = new CasualtyFacts(CasualtyOutcome.DEAD, TODAY, Sex.MALE, 43, "架子工");

        CasualtyRevision changed = casualty.change(died, new byte[] {2}, entry(2, "died"));

        assertThat(recorded.state().facts()).isEqualTo(INJURED);
        assertThat(recorded.state().sealedTo()).isEqualTo(first);
        assertThat(changed.state().sealedTo()).isEqualTo(second).isNotEqualTo(first);
        assertThat(changed.kind()).isEqualTo(CasualtyRevisionKind.CHANGED);
        assertThat(changed.reason()).isEqualTo("died");
        assertThat(casualty.state().facts()).isEqualTo(died);
        assertThat(casualty.state().revision()).isEqualTo(2);
    }

    @Test
    void whatWasRetractedStaysAsItWas() {
        Casualty casualty = new Casualty(new UUID(1, 1), new UUID(1, 2));
        casualty.record(INJURED, null, entry(1, null));

        CasualtyRevision retracted = casualty.retract(null, entry(2, "twice"));

        assertThat(retracted.state().retracted()).isTrue();
        assertThat(retracted.state().facts()).isEqualTo(INJURED);
        assertThatThrownBy(() -> casualty.change(INJURED, null, entry(3, "again")))
                .isInstanceOf(Refusal.WrongState.class);
        assertThatThrownBy(() -> casualty.retract(null, entry(3, "again")))
                .isInstanceOf(Refusal.WrongState.class);
        assertThat(casualty.state().revision()).isEqualTo(2);
    }

    private static CasualtyEntry entry(int second, String reason) {
        return new CasualtyEntry(
                new UUID(2, second),
                Instant.ofEpochSecond(second),
                new Author("s-1", "bureau-a", "990101", "bureau-officer"),
                reason);
    }
}
