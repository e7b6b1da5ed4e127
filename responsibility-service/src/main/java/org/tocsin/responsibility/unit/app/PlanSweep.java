package org.tocsin.responsibility.unit.app;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.tocsin.platform.audit.AuditTrail;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.security.OnBehalf;
import org.tocsin.platform.time.Moments;
import org.tocsin.responsibility.unit.domain.PlanStatus;
import org.tocsin.responsibility.unit.domain.UnitPlan;
import org.tocsin.responsibility.unit.persistence.UnitPlanRepository;

/**
 * Lets scheduled changes take effect on their day, the earliest first, or as soon afterwards as the
 * service runs. Every instance does it: each change is locked and looked at again, and what it does
 * commits together with the note that it is done.
 */
@ApplicationScoped
public class PlanSweep {

    private static final Logger LOG = Logger.getLogger(PlanSweep.class);
    private static final int BATCH = 200;

    private final UnitPlanRepository plans;
    private final PlanTexts texts;
    private final UnitChanges changes;
    private final OnBehalf onBehalf;
    private final AuditTrail audit;
    private final Clock clock;

    PlanSweep(
            UnitPlanRepository plans,
            PlanTexts texts,
            UnitChanges changes,
            OnBehalf onBehalf,
            AuditTrail audit,
            Clock clock) {
        this.plans = plans;
        this.texts = texts;
        this.changes = changes;
        this.onBehalf = onBehalf;
        this.audit = audit;
        this.clock = clock;
    }

    @Scheduled(
            every = "{tocsin.directory.sweep-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void onTime() throws InterruptedException {
        turn();
    }

    /**
     * On a thread of its own: each change is made for the one who planned it, while the scheduler's
     * thread has a caller already, who is nobody.
     */
    public void turn() throws InterruptedException {
        Thread.ofVirtual().name("scheduled-changes").start(this::applyAll).join();
    }

    private void applyAll() {
        List<UUID> due =
                QuarkusTransaction.requiringNew()
                        .call(() -> plans.due(Moments.today(clock), BATCH));
        for (UUID id : due) {
            try {
                UnitPlan plan = QuarkusTransaction.requiringNew().call(() -> plans.findById(id));
                onBehalf.run(texts.planner(plan), () -> apply(id));
            } catch (RuntimeException failed) {
                LOG.warnf(failed, "Scheduled change %s failed, tried again at the next turn", id);
            }
        }
    }

    private void apply(UUID id) {
        try {
            QuarkusTransaction.requiringNew().run(() -> applyIfStillDue(id));
        } catch (Refusal.Stale raced) {
            throw raced;
        } catch (Refusal refused) {
            QuarkusTransaction.requiringNew().run(() -> refuse(id, refused));
        }
    }

    private void applyIfStillDue(UUID id) {
        changes.lockTree();
        plans.lock(id);
        UnitPlan plan = plans.findById(id);
        if (plan.status() != PlanStatus.PLANNED) {
            return;
        }
        UnitPlan.Snapshot before = plan.snapshot();
        plan.settle(PlanStatus.APPLIED, null, null, Moments.now(clock));
        plans.flush();
        audit.record("apply", "scheduled-change", id, before, plan.snapshot());
        changes.applyPlanned(plan.unitId(), texts.command(before.command()), plan.effectiveOn());
    }

    private void refuse(UUID id, Refusal refused) {
        plans.lock(id);
        UnitPlan plan = plans.findById(id);
        if (plan.status() != PlanStatus.PLANNED) {
            return;
        }
        UnitPlan.Snapshot before = plan.snapshot();
        String why = refused.detail().zh() + " " + refused.detail().en();
        plan.settle(PlanStatus.REFUSED, why, null, Moments.now(clock));
        plans.flush();
        audit.record("refuse", "scheduled-change", id, before, plan.snapshot());
        LOG.warnf("Scheduled change %s of unit %s was refused: %s", id, plan.unitId(), why);
    }
}
