package org.tocsin.inspection.plan.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.tocsin.inspection.plan.domain.InspectionPlan;
import org.tocsin.inspection.plan.domain.PlanSnapshot;
import org.tocsin.inspection.plan.persistence.PlanRepository;
import org.tocsin.platform.audit.AuditTrail;
import org.tocsin.platform.paging.Keyset;
import org.tocsin.platform.paging.Page;
import org.tocsin.platform.paging.PageParams;
import org.tocsin.platform.paging.SortKeys;
import org.tocsin.platform.time.Ids;

/** Looks up plans for the present caller. */
@ApplicationScoped
public class PlanQueries {

    private static final SortKeys<InspectionPlan> SORT =
            SortKeys.of(InspectionPlan.class, "p", "-createdAt", InspectionPlan::id)
                    .with("createdAt", "p.createdAt", p -> p.snapshot().createdAt(), Instant::parse)
                    .with("updatedAt", "p.updatedAt", p -> p.snapshot().updatedAt(), Instant::parse)
                    .with("year", "p.year", p -> p.snapshot().year(), Integer::valueOf)
                    .with("planNo", "p.planNo", p -> p.snapshot().planNo(), no -> no);

    private final PlanRepository plans;
    private final PlanFiles files;
    private final PlanOccasions occasions;
    private final Keyset keyset;
    private final AuditTrail audit;

    PlanQueries(
            PlanRepository plans,
            PlanFiles files,
            PlanOccasions occasions,
            Keyset keyset,
            AuditTrail audit) {
        this.plans = plans;
        this.files = files;
        this.occasions = occasions;
        this.keyset = keyset;
        this.audit = audit;
    }

    @Transactional
    public PlanFile single(UUID id) {
        return files.open(plans.require(id), occasions.about(id));
    }

    @Transactional
    public Page<PlanSnapshot> page(PageParams params, PlanFilter filter) {
        return keyset.page(params, SORT, plans.matching(filter)).map(InspectionPlan::snapshot);
    }

    /** The same as an export; that it was asked for is on the audit trail. */
    @Transactional
    public Stream<PlanSnapshot> all(PageParams params, PlanFilter filter) {
        audit.record("export", "inspection-plan", Ids.next(), null, filter);
        return keyset.stream(params, SORT, plans.matching(filter), InspectionPlan::snapshot);
    }
}
