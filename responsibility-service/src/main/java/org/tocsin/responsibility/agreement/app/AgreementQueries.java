package org.tocsin.responsibility.agreement.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.tocsin.platform.audit.AuditTrail;
import org.tocsin.platform.paging.Keyset;
import org.tocsin.platform.paging.Page;
import org.tocsin.platform.paging.PageParams;
import org.tocsin.platform.paging.SortKeys;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.time.Ids;
import org.tocsin.platform.time.Moments;
import org.tocsin.responsibility.agreement.domain.Agreement;
import org.tocsin.responsibility.agreement.domain.AgreementContent;
import org.tocsin.responsibility.agreement.domain.AgreementFilter;
import org.tocsin.responsibility.agreement.domain.AgreementSnapshot;
import org.tocsin.responsibility.agreement.persistence.AgreementContentRepository;
import org.tocsin.responsibility.agreement.persistence.AgreementRepository;

/** What the agreements say, to those who may know. */
@ApplicationScoped
public class AgreementQueries {

    private static final SortKeys<Agreement> SORT =
            SortKeys.of(Agreement.class, "a", "-draftedAt", Agreement::id)
                    .with(
                            "draftedAt",
                            "a.milestones.drafted",
                            a -> a.snapshot().milestones().drafted(),
                            Instant::parse)
                    .with("updatedAt", "a.updatedAt", a -> a.snapshot().updatedAt(), Instant::parse)
                    .with(
                            "periodStart",
                            "a.periodStart",
                            a -> a.snapshot().terms().periodStart(),
                            LocalDate::parse)
                    .with(
                            "agreementNo",
                            "a.agreementNo",
                            a -> a.snapshot().agreementNo(),
                            no -> no);

    private final AgreementRepository agreements;
    private final AgreementContentRepository contents;
    private final Signatory signatory;
    private final Keyset keyset;
    private final AuditTrail audit;
    private final Clock clock;

    AgreementQueries(
            AgreementRepository agreements,
            AgreementContentRepository contents,
            Signatory signatory,
            Keyset keyset,
            AuditTrail audit,
            Clock clock) {
        this.agreements = agreements;
        this.contents = contents;
        this.signatory = signatory;
        this.keyset = keyset;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public AgreementRecord single(UUID id) {
        Agreement agreement = agreements.require(id);
        return new AgreementRecord(
                agreement.snapshot(),
                agreement.signatures(),
                agreement.allowedFor(
                        signatory.actor().subject(),
                        step -> signatory.may(step, agreement.parties()),
                        Moments.today(clock)));
    }

    @Transactional
    public Page<AgreementSnapshot> page(AgreementFilter filter, PageParams params) {
        return keyset.page(params, SORT, agreements.matching(filter)).map(Agreement::snapshot);
    }

    /** All matching agreements for an export; that it was asked for is on the audit trail. */
    @Transactional
    public Stream<AgreementSnapshot> all(AgreementFilter filter, PageParams params) {
        audit.record("export", "agreement", Ids.next(), null, filter);
        return keyset.stream(params, SORT, agreements.matching(filter), Agreement::snapshot);
    }

    @Transactional
    public List<AgreementSnapshot> editions(UUID id) {
        UUID first = agreements.require(id).snapshot().firstId();
        return agreements.editions(first).stream().map(Agreement::snapshot).toList();
    }

    /** The frozen content; there is none before the issue. */
    @Transactional
    public AgreementContent content(UUID id) {
        agreements.require(id);
        return contents.findByIdOptional(id)
                .orElseThrow(() -> new Refusal.NotFound("agreement-content", id));
    }
}
