package org.tocsin.responsibility.accountability.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.tocsin.platform.audit.AuditTrail;
import org.tocsin.platform.paging.Keyset;
import org.tocsin.platform.paging.Page;
import org.tocsin.platform.paging.PageParams;
import org.tocsin.platform.paging.SortKeys;
import org.tocsin.platform.time.Ids;
import org.tocsin.platform.time.Moments;
import org.tocsin.responsibility.accountability.domain.AccountabilityCase;
import org.tocsin.responsibility.accountability.domain.CaseFilter;
import org.tocsin.responsibility.accountability.domain.CaseSnapshot;
import org.tocsin.responsibility.accountability.persistence.CaseRepository;

/** The cases, to those who may know. */
@ApplicationScoped
public class CaseQueries {

    private static final SortKeys<AccountabilityCase> SORT =
            SortKeys.of(AccountabilityCase.class, "c", "-openedAt", AccountabilityCase::id)
                    .with("openedAt", "c.openedAt", c -> c.snapshot().openedAt(), Instant::parse)
                    .with("updatedAt", "c.updatedAt", c -> c.snapshot().updatedAt(), Instant::parse)
                    .with(
                            "decideBy",
                            "c.deadlines.decideBy",
                            c -> c.snapshot().deadlines().decideBy(),
                            LocalDate::parse)
                    .with("caseNo", "c.caseNo", c -> c.snapshot().caseNo(), no -> no);

    private final CaseRepository cases;
    private final CaseFiles files;
    private final Keyset keyset;
    private final AuditTrail audit;
    private final Clock clock;

    CaseQueries(
            CaseRepository cases, CaseFiles files, Keyset keyset, AuditTrail audit, Clock clock) {
        this.cases = cases;
        this.files = files;
        this.keyset = keyset;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public CaseFile single(UUID id) {
        return files.of(cases.require(id));
    }

    @Transactional
    public Page<CaseSnapshot> page(CaseFilter filter, PageParams params) {
        return keyset.page(params, SORT, cases.matching(filter, Moments.today(clock)))
                .map(AccountabilityCase::snapshot);
    }

    /** The same as an export; that it was asked for is on the audit trail. */
    @Transactional
    public Stream<CaseSnapshot> all(CaseFilter filter, PageParams params) {
        audit.record("export", "accountability-case", Ids.next(), null, filter);
        return keyset.stream(
                params,
                SORT,
                cases.matching(filter, Moments.today(clock)),
                AccountabilityCase::snapshot);
    }
}
