package org.tocsin.accident.report.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The limits of Decree 493, as configured.
 *
 * @param version names this set of limits; kept with every revision
 * @param unitReportLimit from the head of the unit being informed to the authority's receipt, Art.
 *     9
 * @param casualtyWindowDays days after the accident within which casualty changes are supplementary
 *     reports, Art. 13
 * @param shortCasualtyWindowDays the same for road traffic and fire
 */
public record ReportingRules(
        String version,
        Duration unitReportLimit,
        int casualtyWindowDays,
        int shortCasualtyWindowDays) {

    /** The law as it stands. */
    public static final ReportingRules DECREE_493 =
            new ReportingRules("decree-493/2007", Duration.ofHours(1), 30, 7);

    /** The 1-hour duty; empty where one of its two instants is not known. */
    public Optional<UnitReportDuty> unitReport(Timing timing) {
        if (timing.headInformedAt() == null || timing.receivedAt() == null) {
            return Optional.empty();
        }
        return Optional.of(
                new UnitReportDuty(
                        version,
                        timing.headInformedAt().plus(unitReportLimit),
                        timing.receivedAt()));
    }

    /**
     * The first instant after the casualty window. The day of the accident itself does not count
     * (Civil Code Art. 201), the last day counts whole.
     */
    public Instant casualtyWindowClosesAt(Facts facts) {
        int days =
                facts.category().hasShortCasualtyWindow()
                        ? shortCasualtyWindowDays
                        : casualtyWindowDays;
        return facts.occurredOn().plusDays(days + 1L).atStartOfDay(Facts.CHINA).toInstant();
    }
}
