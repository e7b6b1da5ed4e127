package org.tocsin.inspection.log.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.tocsin.inspection.log.domain.BeginLog;
import org.tocsin.inspection.log.domain.InspectionLog;
import org.tocsin.inspection.log.domain.LogOccasion;
import org.tocsin.inspection.log.domain.LogRules;
import org.tocsin.inspection.log.persistence.LogRepository;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.time.Ids;
import org.tocsin.platform.time.Moments;

/** Begins logs: one of each officer and day. */
@ApplicationScoped
public class LogBeginnings {

    private final LogRepository logs;
    private final LogRegister register;
    private final LogFiles files;
    private final LogJournal journal;
    private final LogTerms terms;

    LogBeginnings(
            LogRepository logs,
            LogRegister register,
            LogFiles files,
            LogJournal journal,
            LogTerms terms) {
        this.logs = logs;
        this.register = register;
        this.files = files;
        this.journal = journal;
        this.terms = terms;
    }

    /**
     * @throws Refusal.RuleBroken if the day is still to come, its logs are locked already, or the
     *     officer has one of the day
     */
    @Transactional
    public LogCase begin(BeginLog begun) {
        LogOccasion now = files.occasion();
        LocalDate day = begun.day();
        Instant locksAt = terms.locksAt(day);
        if (day.isAfter(Moments.dayOf(now.at()))) {
            throw LogRules.notToday(day);
        }
        if (!now.at().isBefore(locksAt)) {
            throw LogRules.lockedAlready(day);
        }
        if (logs.exists(now.officer(), day)) {
            throw LogRules.exists(day);
        }
        String division = terms.divisionOfCaller();
        InspectionLog log = new InspectionLog(Ids.next(), division, begun, locksAt, now);
        register.refuseUnknown(begun.entries());
        log.numbered(terms.nextNo(division, day));
        logs.add(log);
        journal.changed("begin", List.of(), null, log.snapshot());
        return files.open(log);
    }
}
