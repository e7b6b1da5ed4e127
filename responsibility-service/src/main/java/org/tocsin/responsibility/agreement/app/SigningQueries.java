package org.tocsin.responsibility.agreement.app;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.tocsin.platform.audit.AuditTrail;
import org.tocsin.platform.paging.Clause;
import org.tocsin.platform.paging.Keyset;
import org.tocsin.platform.paging.Page;
import org.tocsin.platform.paging.PageParams;
import org.tocsin.platform.paging.SortKeys;
import org.tocsin.platform.time.Ids;
import org.tocsin.platform.time.Moments;
import org.tocsin.responsibility.agreement.domain.Agreement;
import org.tocsin.responsibility.agreement.domain.AgreementFilter;
import org.tocsin.responsibility.agreement.domain.AgreementSnapshot;
import org.tocsin.responsibility.agreement.domain.AgreementStatus;
import org.tocsin.responsibility.agreement.domain.SigningProgress;
import org.tocsin.responsibility.agreement.persistence.AgreementRepository;
import org.tocsin.responsibility.agreement.persistence.ProgressRepository;

/** How far the signing is, and who is missing. */
@ApplicationScoped
public class SigningQueries {

    private static final SortKeys<Agreement> SORT =
            SortKeys.of(Agreement.class, "a", "signBy", Agreement::id)
                    .with("signBy", "a.signBy", a -> a.snapshot().signBy(), LocalDate::parse)
                    .with(
                            "agreementNo",
                            "a.agreementNo",
                            a -> a.snapshot().agreementNo(),
                            no -> no);

    private final AgreementRepository agreements;
    private final ProgressRepository progress;
    private final Keyset keyset;
    private final AuditTrail audit;
    private final Clock clock;

    SigningQueries(
            AgreementRepository agreements,
            ProgressRepository progress,
            Keyset keyset,
            AuditTrail audit,
            Clock clock) {
        this.agreements = agreements;
        this.progress = progress;
        this.keyset = keyset;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public SigningProgress ofBatch(UUID batchId) {
        return progress.of(
                agreements.visible().and(Clause.of("a.origin.batchId = :batch", "batch", batchId)),
                today());
    }

    /** Per superior unit, those with the most that is overdue first. */
    @Transactional
    public List<SigningProgress> bySuperior(AgreementFilter filter) {
        Clause issued =
                agreements
                        .matching(filter)
                        .and(Clause.of("a.status <> :draft", "draft", AgreementStatus.DRAFT));
        return progress.bySuperior(issued, today()).stream()
                .sorted(
                        Comparator.comparingLong(SigningProgress::overdue)
                                .reversed()
                                .thenComparing(SigningProgress::superiorName))
                .toList();
    }

    @Transactional
    public Page<AgreementSnapshot> unsigned(
            AgreementFilter filter, @Nullable Boolean overdue, PageParams params) {
        return keyset.page(params, SORT, missing(filter, overdue)).map(Agreement::snapshot);
    }

    /** The same as an export; that it was asked for is on the audit trail. */
    @Transactional
    public Stream<AgreementSnapshot> allUnsigned(
            AgreementFilter filter, @Nullable Boolean overdue, PageParams params) {
        audit.record("export", "unsigned-agreement", Ids.next(), null, filter);
        return keyset.stream(params, SORT, missing(filter, overdue), Agreement::snapshot);
    }

    private Clause missing(AgreementFilter filter, @Nullable Boolean overdue) {
        Clause late =
                overdue == null
                        ? Clause.ALL
                        : Clause.of(
                                overdue ? "a.signBy < :today" : "a.signBy >= :today",
                                "today",
                                today());
        return agreements
                .matching(filter)
                .and(Clause.of("a.status in (:unsigned)", "unsigned", AgreementStatus.UNSIGNED))
                .and(late);
    }

    public LocalDate today() {
        return Moments.today(clock);
    }
}
