package org.tocsin.inspection.log.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.tocsin.inspection.directory.app.Directory;
import org.tocsin.inspection.log.domain.InspectionLog;
import org.tocsin.inspection.log.domain.LogCommand;
import org.tocsin.inspection.log.domain.LogEntry;
import org.tocsin.inspection.log.domain.LogEvent;
import org.tocsin.inspection.log.domain.LogSnapshot;
import org.tocsin.inspection.log.persistence.LogRepository;
import org.tocsin.platform.http.IfMatch;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Violation;

/** Carries daily logs on. */
@ApplicationScoped
public class LogRegister {

    private final LogRepository logs;
    private final Directory directory;
    private final LogFiles files;
    private final LogJournal journal;

    LogRegister(LogRepository logs, Directory directory, LogFiles files, LogJournal journal) {
        this.logs = logs;
        this.directory = directory;
        this.files = files;
        this.journal = journal;
    }

    /** The clock is asked once the row is locked, so that no step slips behind the locking. */
    @Transactional
    public LogCase handle(UUID id, IfMatch expected, LogCommand command) {
        InspectionLog log = logs.requireForChange(id);
        LogSnapshot before = log.snapshot();
        expected.check(LogJournal.WHAT, id, before.version());
        List<LogEvent> events = log.handle(command, files.occasion(log));
        if (command instanceof LogCommand.Write(var entries)) {
            refuseUnknown(entries);
        }
        logs.flush();
        journal.changed(command.transition().slug(), events, before, log.snapshot());
        return files.open(log);
    }

    /**
     * @throws Refusal.RuleBroken if an entry names a unit that is not known in the caller's scope
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void refuseUnknown(List<LogEntry> entries) {
        List<Violation> unknown = new ArrayList<>();
        for (int row = 0; row < entries.size(); row++) {
            UUID unitId = entries.get(row).unitId();
            if (unitId != null && directory.visible(unitId).isEmpty()) {
                unknown.add(
                        Violation.of(
                                "/entries/%d/unitId".formatted(row),
                                "unknown-unit",
                                "单位名录中没有该单位，或不在您的管辖范围内",
                                "The directory has no such unit within your jurisdiction"));
            }
        }
        if (!unknown.isEmpty()) {
            throw new Refusal.RuleBroken(unknown.getFirst().message(), unknown);
        }
    }
}
