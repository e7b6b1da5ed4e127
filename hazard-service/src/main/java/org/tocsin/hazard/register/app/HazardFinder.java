package org.tocsin.hazard.register.app;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.tocsin.hazard.accidentflag.app.UnitAccidents;
import org.tocsin.hazard.register.domain.Hazard;
import org.tocsin.hazard.register.domain.HazardFilter;
import org.tocsin.hazard.register.domain.HazardSnapshot;
import org.tocsin.hazard.register.domain.Kinship;
import org.tocsin.hazard.register.domain.Location;
import org.tocsin.hazard.register.domain.Milestones;
import org.tocsin.hazard.register.domain.Observation;
import org.tocsin.hazard.register.domain.Origin;
import org.tocsin.hazard.register.domain.Place;
import org.tocsin.hazard.register.domain.Report;
import org.tocsin.hazard.register.domain.Standing;
import org.tocsin.hazard.register.persistence.HazardRepository;
import org.tocsin.hazard.search.app.HazardSearch;
import org.tocsin.platform.audit.AuditTrail;
import org.tocsin.platform.paging.Candidates;
import org.tocsin.platform.paging.Keyset;
import org.tocsin.platform.paging.Page;
import org.tocsin.platform.paging.PageParams;
import org.tocsin.platform.paging.Projection;
import org.tocsin.platform.paging.SortKeys;
import org.tocsin.platform.time.Ids;
import org.tocsin.platform.time.Moments;

/** The register as a collection (台账), to those who may know: pages and exports. */
@ApplicationScoped
public class HazardFinder {

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
                            HazardFinder::deadlineOrNever,
                            LocalDate::parse)
                    .with("hazardNo", "h.hazardNo", h -> h.snapshot().hazardNo(), no -> no);

    private static final Projection<Hazard, HazardSnapshot> SNAPSHOT =
            new Projection<>(
                    List.of(
                            "h.id",
                            "h.version",
                            "h.hazardNo",
                            "h.location",
                            "h.place",
                            "h.observation",
                            "h.origin",
                            "h.report",
                            "h.standing",
                            "h.milestones",
                            "h.kinship",
                            "h.judgementStandard"),
                    HazardFinder::snapshot,
                    Hazard::snapshot);

    private final HazardRepository hazards;
    private final HazardSearch search;
    private final UnitAccidents accidents;
    private final Keyset keyset;
    private final AuditTrail audit;
    private final Clock clock;

    HazardFinder(
            HazardRepository hazards,
            HazardSearch search,
            UnitAccidents accidents,
            Keyset keyset,
            AuditTrail audit,
            Clock clock) {
        this.hazards = hazards;
        this.search = search;
        this.accidents = accidents;
        this.keyset = keyset;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public Page<HazardSnapshot> page(HazardFilter asked, PageParams params) {
        HazardFilter filter = asked.withAccidentsAt(accidents::units);
        LocalDate today = Moments.today(clock);
        return keyset.page(params, SORT, hazards.matching(filter, today), index(filter, today))
                .map(Hazard::snapshot);
    }

    /**
     * Everything that matches, read chunk by chunk in transactions of their own. That it was asked
     * for is on the audit trail: domain.md §1 wants every export logged.
     */
    @Transactional
    public Stream<HazardSnapshot> all(HazardFilter asked, PageParams params) {
        HazardFilter filter = asked.withAccidentsAt(accidents::units);
        LocalDate today = Moments.today(clock);
        audit.record("export", "hazard", Ids.next(), null, asked);
        return keyset.stream(
                params, SORT, hazards.matching(filter, today), index(filter, today), SNAPSHOT);
    }

    private @Nullable Candidates index(HazardFilter filter, LocalDate today) {
        return search.candidates(filter, today).orElse(null);
    }

    private static LocalDate deadlineOrNever(Hazard hazard) {
        LocalDate deadline = hazard.snapshot().standing().deadline();
        return deadline == null ? NEVER : deadline;
    }

    private static HazardSnapshot snapshot(Object[] row) {
        return new HazardSnapshot(
                (UUID) row[0],
                (Long) row[1],
                (String) row[2],
                (Location) row[3],
                (Place) row[4],
                (Observation) row[5],
                (Origin) row[6],
                (Report) row[7],
                (Standing) row[8],
                (Milestones) row[9],
                (Kinship) row[10],
                (String) row[11]);
    }
}
