package org.tocsin.accident.duty.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.accident.duty.domain.Stories.RECEIVED;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What is told of a duty, each once. */
class NoticesTest {

    private static final Instant DUE = RECEIVED.plus(Duration.ofHours(2));
    private static final Instant AFTER = DUE.plusSeconds(1);

    private static Duty county(Instant done) {
        Stories story = new Stories().flash(1);
        return (done == null ? story : story.forwarded(Level.COUNTY, null, done))
                .forward(AFTER, Level.COUNTY);
    }

    private static AccidentDuty kept(Instant done) {
        return new AccidentDuty(new Stories().flash(1).end().history().latest(), county(done));
    }

    private static void update(AccidentDuty duty, Instant done) {
        duty.update(new Stories().flash(1).end().history().latest(), county(done));
    }

    @Test
    void itIsToldMissedOnceAndSettledOnce() {
        AccidentDuty duty = kept(null);
        assertThat(duty.tell(DUE, false)).isEmpty();
        assertThat(duty.tell(AFTER, false)).containsInstanceOf(DutyEvent.Missed.class);
        assertThat(duty.tell(AFTER.plusSeconds(1), false)).isEmpty();
        update(duty, AFTER);
        DutyEvent settled = duty.tell(AFTER.plusSeconds(2), false).orElseThrow();
        assertThat(settled).isInstanceOf(DutyEvent.Settled.class);
        assertThat(settled.sequence()).isEqualTo(2);
        assertThat(settled.duty().lateBySeconds(settled.at())).isEqualTo(1);
        assertThat(duty.tell(AFTER.plusSeconds(3), false)).isEmpty();
    }

    @Test
    void whatWasDoneLateBeforeAnybodyNoticedIsToldOnce() {
        AccidentDuty duty = kept(AFTER);
        DutyEvent missed = duty.tell(AFTER.plusSeconds(9), false).orElseThrow();
        assertThat(missed).isInstanceOf(DutyEvent.Missed.class);
        assertThat(missed.duty().state(missed.at())).isEqualTo(DutyState.DONE_LATE);
        assertThat(duty.tell(AFTER.plusSeconds(10), false)).isEmpty();
    }

    @Test
    void whatWasDoneInTimeIsNotToldAndWhatIsSilentStaysSilent() {
        assertThat(kept(DUE).tell(AFTER, false)).isEmpty();
        AccidentDuty silent = kept(null);
        assertThat(silent.tell(AFTER, true)).isEmpty();
        update(silent, AFTER);
        assertThat(silent.tell(AFTER, false)).isEmpty();
    }

    @Test
    void theUnitsOwnLatenessHasItsOwnEvent() {
        Stories late = new Stories().receivedAt(RECEIVED.plus(Duration.ofDays(1))).flash(1);
        Duty report = late.single(AFTER, DutyKind.UNIT_REPORT);
        assertThat(report.state(AFTER)).isEqualTo(DutyState.DONE_LATE);
        var duty = new AccidentDuty(late.end().history().latest(), report);
        assertThat(duty.tell(AFTER, false)).isEmpty();
    }

    @Test
    void whatCeasesIsNotMissed() {
        AccidentDuty duty = kept(null);
        duty.cease(DUE);
        assertThat(duty.tell(AFTER, false)).isEmpty();
        assertThat(duty.snapshot().state(AFTER)).isEqualTo(DutyState.NOT_APPLICABLE);
    }
}
