package org.tocsin.responsibility.score.app;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.tocsin.platform.time.Moments;
import org.tocsin.responsibility.fact.app.FactStore;
import org.tocsin.responsibility.score.persistence.EnterpriseScoreRepository;

/**
 * Lets time pass: what has left the window gives its points back. Every instance runs it; each
 * score says itself on which day it changes next, under its lock, so it is computed once and what
 * was missed while nothing ran is made up.
 */
@ApplicationScoped
public class ScoreSweep {

    private static final Logger LOG = Logger.getLogger(ScoreSweep.class);
    private static final int BATCH = 200;

    private final EnterpriseScoreRepository scores;
    private final ScoreDesk desk;
    private final ScoreRuleBook rules;
    private final FactStore facts;

    ScoreSweep(
            EnterpriseScoreRepository scores,
            ScoreDesk desk,
            ScoreRuleBook rules,
            FactStore facts) {
        this.scores = scores;
        this.desk = desk;
        this.rules = rules;
        this.facts = facts;
    }

    @Scheduled(
            every = "{tocsin.enterprise-score.sweep-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void sweep() {
        Instant line = facts.closeBooks();
        LocalDate today = Moments.dayOf(line);
        String current = rules.on(today).version();
        UUID last = null;
        List<UUID> batch;
        do {
            batch = due(today, current, last);
            for (UUID unit : batch) {
                recompute(unit, current, line);
                last = unit;
            }
        } while (batch.size() == BATCH);
    }

    private List<UUID> due(LocalDate today, String current, @Nullable UUID after) {
        return QuarkusTransaction.requiringNew()
                .call(() -> scores.due(today, current, after, BATCH));
    }

    /** One score that cannot be computed just now does not keep the others waiting. */
    private void recompute(UUID unit, String current, Instant line) {
        try {
            desk.recomputeIfDue(unit, current, line);
        } catch (RuntimeException failed) {
            LOG.warnf(failed, "The score of %s could not be computed: tried again", unit);
        }
    }
}
