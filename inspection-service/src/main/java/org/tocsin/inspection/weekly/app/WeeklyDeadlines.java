package org.tocsin.inspection.weekly.app;

import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.tocsin.inspection.weekly.domain.IsoWeek;
import org.tocsin.inspection.weekly.domain.ReportingUnit;
import org.tocsin.platform.problem.Refusal;

/**
 * Opens reports and has deadlines told, from the start of the service on. It keeps nothing itself:
 * one report of a unit and week is what the database allows, and what was told stands on the
 * report, under its version, in the transaction of its event. So every instance may run it, and
 * after weeks of downtime it catches up, week by week.
 */
@ApplicationScoped
public class WeeklyDeadlines {

    private static final Logger LOG = Logger.getLogger(WeeklyDeadlines.class);
    private static final int BATCH = 200;

    private final WeeklyOpening opening;
    private final WeeklyJudgement judgement;

    WeeklyDeadlines(WeeklyOpening opening, WeeklyJudgement judgement) {
        this.opening = opening;
        this.judgement = judgement;
    }

    @Scheduled(
            every = "{tocsin.inspection.weekly.every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void watch() {
        for (IsoWeek week : opening.weeks()) {
            List<ReportingUnit> owing = opening.owing(week);
            owing.forEach(unit -> attempt(() -> opening.open(unit, week), unit.id()));
            if (!owing.isEmpty()) {
                judge();
            }
        }
        judge();
    }

    private void judge() {
        @Nullable UUID last = null;
        List<UUID> batch;
        do {
            batch = judgement.due(last, BATCH);
            for (UUID id : batch) {
                attempt(() -> judgement.judge(id), id);
                last = id;
            }
        } while (batch.size() == BATCH);
    }

    /** One report that cannot be dealt with just now does not keep the others waiting. */
    private static void attempt(Runnable work, UUID what) {
        try {
            work.run();
        } catch (RuntimeException failed) {
            if (lostTheRace(failed)) {
                LOG.debugf("%s is dealt with elsewhere: looked at again at the next sweep", what);
            } else {
                LOG.warnf(failed, "%s could not be dealt with: tried again", what);
            }
        }
    }

    private static boolean lostTheRace(Throwable failed) {
        return Stream.iterate(failed, cause -> cause != null, Throwable::getCause)
                .limit(12)
                .anyMatch(
                        cause ->
                                cause instanceof Refusal.Stale
                                        || cause instanceof OptimisticLockException);
    }
}
