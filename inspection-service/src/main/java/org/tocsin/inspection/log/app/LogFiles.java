package org.tocsin.inspection.log.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.tocsin.inspection.log.domain.InspectionLog;
import org.tocsin.inspection.log.domain.LogOccasion;
import org.tocsin.inspection.log.persistence.LogVisits;
import org.tocsin.platform.security.Caller;
import org.tocsin.platform.time.Moments;

/** Puts together what is shown of a log, and what a step of it depends on. */
@ApplicationScoped
class LogFiles {

    private final LogVisits visits;
    private final Caller caller;
    private final Clock clock;

    LogFiles(LogVisits visits, Caller caller, Clock clock) {
        this.visits = visits;
        this.caller = caller;
        this.clock = clock;
    }

    /** Of a log that is to be; no visit matters for it. */
    LogOccasion occasion() {
        return new LogOccasion(caller.subject(), caller.name(), Moments.now(clock), 0);
    }

    LogOccasion occasion(InspectionLog log) {
        return occasion(visits.of(log.id()).size());
    }

    LogCase open(InspectionLog log) {
        List<LogLink> links = LogCase.links(visits.of(log.id()));
        return new LogCase(log.snapshot(), links, log.allowedFor(occasion(links.size())));
    }

    private LogOccasion occasion(long found) {
        return new LogOccasion(caller.subject(), caller.name(), Moments.now(clock), found);
    }
}
