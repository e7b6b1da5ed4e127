package org.tocsin.hazard.register.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.tocsin.hazard.register.domain.Hazard;
import org.tocsin.hazard.register.domain.HazardFilter;
import org.tocsin.hazard.register.domain.HazardSnapshot;
import org.tocsin.hazard.register.persistence.HazardRepository;
import org.tocsin.platform.audit.AuditTrail;
import org.tocsin.platform.paging.Keyset;
import org.tocsin.platform.paging.Page;
import org.tocsin.platform.paging.PageParams;
import org.tocsin.platform.paging.SortKeys;
import org.tocsin.platform.security.Caller;
import org.tocsin.platform.time.Ids;
import org.tocsin.platform.time.Moments;

/** What the register says, to those who may know. */
@ApplicationScoped
public class HazardQueries {

    /** Where hazards without a deadline stand when sorted by it: at the end of time. */
    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    private static final SortKeys<Hazard> SORT =
            SortKeys.of(Hazard.class, "h", "-reportedAt", Hazard::id)
                    .with(
                            "reportedAt",
                            "h.report.at",
                            h -> h.snapshot().report().at(),
                            Instant::parse)
                    .with(
                            "foundAt",
                            "h.observation.foundAt",
                            h -> h.snapshot().observation().foundAt(),
                            Instant::parse)
                    .with(
                            "updatedAt",
                            "h.standing.since",
                            h -> h.snapshot().standing().since(),
                            Instant::parse)
                    .with(
                            "deadline",
                            "coalesce(h.standing.deadline, {d '9999-12-31'})",
                            HazardQueries::deadlineOrNever,
                            LocalDate::parse)
                    .with("hazardNo", "h.hazardNo", h -> h.snapshot().hazardNo(), no -> no);

    private final HazardRepository hazards;
    private final Keyset keyset;
    private final AuditTrail audit;
    private final Caller caller;
    private final Occasions occasions;
    private final Clock clock;

    HazardQueries(
            HazardRepository hazards,
            Keyset keyset,
            AuditTrail audit,
            Caller caller,
            Occasions occasions,
            Clock clock) {
        this.hazards = hazards;
        this.keyset = keyset;
        this.audit = audit;
        this.caller = caller;
        this.occasions = occasions;
        this.clock = clock;
    }

    @Transactional
    public HazardCase single(UUID id) {
        Hazard hazard = hazards.require(id);
        return HazardCase.of(hazard, occasions.of(CallerActor.of(caller), hazard.snapshot()));
    }

    @Transactional
    public Page<HazardSnapshot> page(HazardFilter filter, PageParams params) {
        return keyset.page(params, SORT, hazards.matching(filter, Moments.today(clock)))
                .map(Hazard::snapshot);
    }

    /**
     * Everything that matches, read chunk by chunk in transactions of their own. That it was asked
     * for is on the audit trail: domain.md §1 wants every export logged.
     */
    @Transactional
    public Stream<HazardSnapshot> all(HazardFilter filter, PageParams params) {
        audit.record("export", "hazard", Ids.next(), null, filter);
        return keyset.stream(
                params, SORT, hazards.matching(filter, Moments.today(clock)), Hazard::snapshot);
    }

    private static LocalDate deadlineOrNever(Hazard hazard) {
        LocalDate deadline = hazard.snapshot().standing().deadline();
        return deadline == null ? NEVER : deadline;
    }
}
