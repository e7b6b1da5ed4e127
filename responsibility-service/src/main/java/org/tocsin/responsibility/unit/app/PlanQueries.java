package org.tocsin.responsibility.unit.app;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import org.tocsin.platform.paging.Clause;
import org.tocsin.platform.paging.Keyset;
import org.tocsin.platform.paging.Page;
import org.tocsin.platform.paging.PageParams;
import org.tocsin.platform.paging.SortKeys;
import org.tocsin.platform.security.Caller;
import org.tocsin.responsibility.unit.domain.PlanStatus;
import org.tocsin.responsibility.unit.domain.UnitCommand;
import org.tocsin.responsibility.unit.domain.UnitPlan;
import org.tocsin.responsibility.unit.persistence.UnitPlanRepository;
import org.tocsin.responsibility.unit.persistence.UnitRepository;

/** What is scheduled for a unit, for those who may see the unit. */
@ApplicationScoped
public class PlanQueries {

    private static final SortKeys<UnitPlan> SORT =
            SortKeys.of(UnitPlan.class, "p", "effectiveOn", UnitPlan::id)
                    .with("effectiveOn", "p.effectiveOn", UnitPlan::effectiveOn, LocalDate::parse);

    private final UnitRepository units;
    private final UnitPlanRepository plans;
    private final Keyset keyset;
    private final PlanTexts texts;
    private final Caller caller;

    PlanQueries(
            UnitRepository units,
            UnitPlanRepository plans,
            Keyset keyset,
            PlanTexts texts,
            Caller caller) {
        this.units = units;
        this.plans = plans;
        this.keyset = keyset;
        this.texts = texts;
        this.caller = caller;
    }

    /**
     * @param cancellable whether this caller may call it off
     */
    public record PlanRecord(UnitPlan.Snapshot plan, UnitCommand command, boolean cancellable) {}

    @Transactional
    public PlanRecord single(UUID unitId, UUID id) {
        units.require(unitId);
        return record(plans.require(unitId, id));
    }

    @Transactional
    public Page<PlanRecord> page(UUID unitId, @Nullable PlanStatus status, PageParams params) {
        units.require(unitId);
        Clause where =
                Clause.of("p.unitId = :unitId", "unitId", unitId)
                        .and(Clause.ifPresent(status, "p.status = :status", "status"));
        return keyset.page(params, SORT, where).map(this::record);
    }

    private PlanRecord record(UnitPlan plan) {
        UnitPlan.Snapshot shown = plan.snapshot();
        boolean registrar = caller.roles().stream().anyMatch(UnitRoles.REGISTRARS::contains);
        return new PlanRecord(
                shown,
                texts.command(shown.command()),
                registrar && shown.status() == PlanStatus.PLANNED);
    }
}
