package org.tocsin.responsibility.unit.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.tocsin.platform.audit.AuditTrail;
import org.tocsin.platform.http.IfMatch;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.time.Ids;
import org.tocsin.responsibility.unit.domain.PlanStatus;
import org.tocsin.responsibility.unit.domain.Unit;
import org.tocsin.responsibility.unit.domain.UnitCommand;
import org.tocsin.responsibility.unit.domain.UnitPlan;
import org.tocsin.responsibility.unit.domain.UnitTransition;
import org.tocsin.responsibility.unit.persistence.UnitPlanRepository;
import org.tocsin.responsibility.unit.persistence.UnitRepository;

/** Schedules changes for a day to come, and calls them off. */
@ApplicationScoped
public class UnitPlans {

    private final UnitRepository units;
    private final UnitPlanRepository plans;
    private final EffectiveDates dates;
    private final UnitBook book;
    private final AuditTrail audit;
    private final PlanTexts texts;

    UnitPlans(
            UnitRepository units,
            UnitPlanRepository plans,
            EffectiveDates dates,
            UnitBook book,
            AuditTrail audit,
            PlanTexts texts) {
        this.units = units;
        this.plans = plans;
        this.dates = dates;
        this.book = book;
        this.audit = audit;
        this.texts = texts;
    }

    /**
     * What the change needs of the rest of the directory is asked on its day, not now: until then
     * everything may be different.
     */
    @Transactional
    public UUID schedule(UUID unitId, UnitCommand command) {
        Unit unit = units.require(unitId);
        if (!UnitTransition.lawfulIn(unit.status()).contains(command.transition())) {
            throw new Refusal.WrongState(
                    "unit", unitId, unit.status().name(), command.transition().slug());
        }
        UnitPlan plan =
                new UnitPlan(
                        Ids.next(),
                        unitId,
                        command.transition(),
                        dates.later(command.grounds()),
                        texts.of(command),
                        texts.presentCaller(),
                        texts.callerName(),
                        book.now());
        plans.persistAndFlush(plan);
        audit.record("schedule", "scheduled-change", plan.id(), null, plan.snapshot());
        return plan.id();
    }

    @Transactional
    public void cancel(UUID unitId, UUID id, IfMatch expected, String reason) {
        units.require(unitId);
        plans.lock(id);
        UnitPlan plan = plans.require(unitId, id);
        UnitPlan.Snapshot before = plan.snapshot();
        expected.check("scheduled-change", id, before.version());
        plan.settle(PlanStatus.CANCELLED, reason.strip(), texts.callerName(), book.now());
        plans.flush();
        audit.record("cancel", "scheduled-change", id, before, plan.snapshot());
    }
}
