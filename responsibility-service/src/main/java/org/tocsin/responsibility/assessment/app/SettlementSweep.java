package org.tocsin.responsibility.assessment.app;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
                settleMonth(month);
            } catch (RuntimeException failed) {
                LOG.warnf(failed, "Month %s could not be settled, tried again", month);
            }
        }
    }

    /** Does nothing where all of the month is settled. */
    void settleMonth(LocalDate month) {
        Instant line = facts.closeBooks();
        Optional<Begun> unfinished =
                QuarkusTransaction.requiringNew().call(() -> begin(month, line));
        if (unfinished.isEmpty()) {
            return;
        }
        Begun begun = unfinished.get();
        List<UUID> open =
                QuarkusTransaction.requiringNew().call(() -> assessments.openOfMonth(month));
        rounds.score(
                open, new AssessmentRounds.Round(begun.cutOff(), FOR_NOBODY, begun.id(), null));
        QuarkusTransaction.requiringNew().run(() -> complete(begun.id()));
    }

    private record Begun(UUID id, Instant cutOff) {}

    /** Empty where another instance has settled the month since it was seen to be due. */
    private Optional<Begun> begin(LocalDate month, Instant line) {
        settlements.lock();
        Optional<Settlement> begun = settlements.unfinished(month);
        if (begun.isEmpty() && !assessments.openOfMonth(month).isEmpty()) {
            begun = Optional.of(another(month, line));
        }
        return begun.map(settlement -> new Begun(settlement.id(), settlement.cutOff()));
    }

    private Settlement another(LocalDate month, Instant line) {
        Settlement begun =
                new Settlement(
                        Ids.next(), month, settlements.runs(month) + 1, line, Moments.now(clock));
        settlements.persistAndFlush(begun);
        return begun;
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
