package org.tocsin.responsibility.unit.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tocsin.platform.audit.AuditTrail;
import org.tocsin.responsibility.unit.app.Touched.Named;
import org.tocsin.responsibility.unit.app.UnitTies.Tie;
import org.tocsin.responsibility.unit.domain.PlanStatus;
import org.tocsin.responsibility.unit.domain.Unit;
import org.tocsin.responsibility.unit.domain.UnitPlan;
import org.tocsin.responsibility.unit.persistence.UnitPlanRepository;

/** What follows for others when a unit ends. */
@ApplicationScoped
class UnitEnding {

    /** More than these are not named; the history is no register. */
    private static final int NAMED = 200;

    private final UnitPlanRepository plans;
    private final Instance<UnitTies> ties;
    private final AuditTrail audit;
    private final UnitBook book;

    UnitEnding(
            UnitPlanRepository plans,
            @Any Instance<UnitTies> ties,
            AuditTrail audit,
            UnitBook book) {
        this.plans = plans;
        this.ties = ties;
        this.audit = audit;
        this.book = book;
    }

    /** These units, and the open records of other features that name the one. */
    Touched touched(Unit unit, List<Unit> others) {
        List<Tie> open = new ArrayList<>();
        for (UnitTies feature : ties) {
            open.addAll(feature.of(Set.of(unit.id()), NAMED - open.size()));
        }
        return new Touched(others.stream().limit(NAMED).map(Named::of).toList(), open);
    }

    /** Nothing more will be done to it. */
    void cancelPlans(Unit unit) {
        for (UnitPlan plan : plans.openOf(unit.id())) {
            UnitPlan.Snapshot before = plan.snapshot();
            plan.settle(PlanStatus.CANCELLED, "单位已停用 The unit has ended", null, book.now());
            plans.flush();
            audit.record("cancel", "scheduled-change", plan.id(), before, plan.snapshot());
        }
    }
}
