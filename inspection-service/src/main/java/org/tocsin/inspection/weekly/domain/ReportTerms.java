package org.tocsin.inspection.weekly.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.tocsin.platform.time.Moments;

/**
 * Local practice of weekly reports, all of it in Asia/Shanghai and none of it moved by holidays.
 *
 * @param opensBefore how long before the end of its week a report is opened
 * @param cutOff time of the Monday after the week
 * @param makeUpDays how many days after the cut-off's day a missed report may be made up
 * @param makeUpEnds time of the last of these days; empty for its end
 * @param returnDays how many days after it was returned a report is due again, at the cut-off
 */
public record ReportTerms(
        Duration opensBefore,
        LocalTime cutOff,
        int makeUpDays,
        Optional<LocalTime> makeUpEnds,
        int returnDays) {

    public Instant opensAt(IsoWeek week) {
        return week.endsAt().minus(opensBefore);
    }

    /** The latest week whose report is open by now. */
    public IsoWeek latestOpen(Instant now) {
        return IsoWeek.of(now.plus(opensBefore)).plus(-1);
    }

    public Deadlines of(IsoWeek week) {
        return onDay(week.plus(1).monday());
    }

    /**
     * Of a report that is returned.
     *
     * @param missedBefore then the time to make it up is over already
     */
    Deadlines afterReturn(Instant at, boolean missedBefore) {
        Deadlines again = onDay(Moments.dayOf(at).plusDays(returnDays));
        return missedBefore ? new Deadlines(again.dueAt(), again.dueAt()) : again;
    }

    private Deadlines onDay(LocalDate day) {
        LocalDate last = day.plusDays(makeUpDays);
        Instant end =
                makeUpEnds
                        .map(time -> last.atTime(time).atZone(Moments.CHINA))
                        .orElseGet(() -> last.plusDays(1).atStartOfDay(Moments.CHINA))
                        .toInstant();
        return new Deadlines(day.atTime(cutOff).atZone(Moments.CHINA).toInstant(), end);
    }
}
