package org.tocsin.inspection.log.messaging;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.tocsin.inspection.log.domain.LogEvent;
import org.tocsin.inspection.log.domain.LogSnapshot;
import org.tocsin.inspection.log.domain.LogStatus;

/**
 * The published form of {@link LogEvent}s: {@code docs/events/tocsin.inspection-log}. Whose log it
 * is stands in the log and not here: events reach feeds and webhooks.
 *
 * @param submitted whether the officer had handed it in
 */
record LogPayload(
        UUID logId,
        String logNo,
        LocalDate day,
        LogStatus status,
        boolean submitted,
        int entries,
        BigDecimal hours,
        int findings,
        int addenda,
        Instant at) {

    static LogPayload of(LogEvent event) {
        LogSnapshot log = event.log();
        return new LogPayload(
                log.id(),
                log.logNo(),
                log.day(),
                log.status(),
                log.submittedAt() != null,
                log.entries().size(),
                log.hours(),
                log.findings(),
                log.addenda().size(),
                event.at());
    }
}
