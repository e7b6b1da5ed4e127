package org.tocsin.responsibility.assessment.app;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.tocsin.platform.time.Ids;
import org.tocsin.platform.time.Moments;
import org.tocsin.responsibility.assessment.domain.Settlement;
import org.tocsin.responsibility.assessment.domain.Waits;
import org.tocsin.responsibility.assessment.persistence.AssessmentRepository;
import org.tocsin.responsibility.assessment.persistence.SettlementRepository;
import org.tocsin.responsibility.fact.app.FactStore;

/**
 * Settles months (月度结算). It keeps nothing itself: which assessments wait stands on them, the
 * cut-off of a settlement that was begun on its row. So every instance may run it, one that died
 * half-way is gone on with at the same cut-off, and one that was away for months settles each of
 * them.
 */
@ApplicationScoped
public class SettlementSweep {

    private static final Logger LOG = Logger.getLogger(SettlementSweep.class);
    private static final Waits FOR_NOBODY = new Waits(Duration.ZERO, Duration.ZERO);

    private final AssessmentRepository assessments;
    private final SettlementRepository settlements;
    private final AssessmentRounds rounds;
    private final FactStore facts;
    private final AssessmentSettings settings;
    private final Clock clock;

    SettlementSweep(
            AssessmentRepository assessments,
            SettlementRepository settlements,
            AssessmentRounds rounds,
            FactStore facts,
            AssessmentSettings settings,
            Clock clock) {
        this.assessments = assessments;
        this.settlements = settlements;
        this.rounds = rounds;
        this.facts = facts;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(
            every = "{tocsin.assessment.settlements.every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void settle() {
        settleAsOf(Moments.today(clock));
    }

    /**
     * @param today in Asia/Shanghai
     */
    public void settleAsOf(LocalDate today) {
        LocalDate before = today.minusDays(settings.settlements().afterDays() - 1L);
        List<LocalDate> due =
                QuarkusTransaction.requiringNew()
                        .call(() -> assessments.openMonthsEndedBefore(before));
        for (LocalDate month : due) {
            try {
                settle(month);
            } catch (RuntimeException failed) {
                LOG.warnf(failed, "Month %s could not be settled, tried again", month);
            }
        }
    }

    private void settle(LocalDate month) {
        Instant line = facts.closeBooks();
        Begun begun = QuarkusTransaction.requiringNew().call(() -> begin(month, line));
        List<UUID> open =
                QuarkusTransaction.requiringNew().call(() -> assessments.openOfMonth(month));
        rounds.score(
                open, new AssessmentRounds.Round(begun.cutOff(), FOR_NOBODY, begun.id(), null));
        QuarkusTransaction.requiringNew().run(() -> complete(begun.id()));
    }

    private record Begun(UUID id, Instant cutOff) {}

    private Begun begin(LocalDate month, Instant line) {
        settlements.lock();
        Settlement settlement =
                settlements
                        .unfinished(month)
                        .orElseGet(
                                () -> {
                                    Settlement begun =
                                            new Settlement(
                                                    Ids.next(),
                                                    month,
                                                    settlements.runs(month) + 1,
                                                    line,
                                                    Moments.now(clock));
                                    settlements.persistAndFlush(begun);
                                    return begun;
                                });
        return new Begun(settlement.id(), settlement.cutOff());
    }

    private void complete(UUID id) {
        settlements.lock();
        Settlement settlement = settlements.findById(id);
        if (settlement.completedAt() == null) {
            long counted = assessments.count("settlementId", id);
            settlement.complete(Math.toIntExact(counted), Moments.now(clock));
        }
    }
}
