package org.tocsin.inspection.log.app;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.tocsin.inspection.log.domain.InspectionLog;
import org.tocsin.inspection.log.domain.LogSnapshot;
import org.tocsin.inspection.log.persistence.LogRepository;
import org.tocsin.platform.time.Moments;

/** Locks logs whose time has passed, each once, under its lock and version. */
@ApplicationScoped
class LogLocks {

    private final LogRepository logs;
    private final LogJournal journal;
    private final Clock clock;

    LogLocks(LogRepository logs, LogJournal journal, Clock clock) {
        this.logs = logs;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public List<UUID> due(@Nullable UUID after, int atMost) {
        return logs.due(Moments.now(clock), after, atMost);
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void lock(UUID id) {
        InspectionLog log = logs.lock(id);
        LogSnapshot before = log.snapshot();
        Instant now = Moments.now(clock);
        log.lockIfDue(now, now)
                .ifPresent(
                        event -> {
                            logs.flush();
                            journal.changed("lock", List.of(event), before, log.snapshot());
                        });
    }
}
