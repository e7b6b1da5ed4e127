package org.tocsin.accident.investigation.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.tocsin.accident.investigation.domain.Investigation;
import org.tocsin.accident.investigation.domain.InvestigationFilter;
import org.tocsin.accident.investigation.domain.InvestigationSnapshot;
import org.tocsin.accident.investigation.persistence.InvestigationRepository;
import org.tocsin.platform.audit.AuditTrail;
import org.tocsin.platform.paging.Clause;
import org.tocsin.platform.paging.Keyset;
import org.tocsin.platform.paging.Page;
import org.tocsin.platform.paging.PageParams;
import org.tocsin.platform.paging.SortKeys;
import org.tocsin.platform.time.Ids;
import org.tocsin.platform.time.Moments;

/** What is investigated, to those who may know. */
@ApplicationScoped
public class InvestigationQueries {

    private static final SortKeys<Investigation> SORT =
            SortKeys.of(Investigation.class, "i", "-openedAt", Investigation::id)
                    .with(
                            "openedAt",
                            "i.opening.at",
                            i -> i.snapshot().opening().at(),
                            Instant::parse)
                    .with("dueAt", "i.dueAt", i -> i.snapshot().dueAt(), Instant::parse)
                    .with("updatedAt", "i.updatedAt", i -> i.snapshot().updatedAt(), Instant::parse)
                    .with(
                            "investigationNo",
                            "i.investigationNo",
                            i -> i.snapshot().investigationNo(),
                            no -> no);

    private final InvestigationRepository investigations;
    private final InvestigationSight sight;
    private final Keyset keyset;
    private final AuditTrail audit;
    private final Clock clock;

    InvestigationQueries(
            InvestigationRepository investigations,
            InvestigationSight sight,
            Keyset keyset,
            AuditTrail audit,
            Clock clock) {
        this.investigations = investigations;
        this.sight = sight;
        this.keyset = keyset;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public InvestigationCase single(UUID id) {
        return sight.of(investigations.require(id, sight.approvedOnly()));
    }

    @Transactional
    public Page<InvestigationSnapshot> page(InvestigationFilter filter, PageParams params) {
        return keyset.page(params, SORT, matching(filter)).map(Investigation::snapshot);
    }

    /** The same as an export; that it was asked for is on the audit trail. */
    @Transactional
    public Stream<InvestigationSnapshot> all(InvestigationFilter filter, PageParams params) {
        audit.record("export", "investigation", Ids.next(), null, filter);
        return keyset.stream(params, SORT, matching(filter), Investigation::snapshot);
    }

    private Clause matching(InvestigationFilter filter) {
        return investigations.matching(filter, Moments.now(clock), sight.approvedOnly());
    }
}
