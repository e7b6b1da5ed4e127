package org.tocsin.responsibility.agreement.app;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.tocsin.platform.audit.AuditTrail;
import org.tocsin.platform.paging.Keyset;
import org.tocsin.platform.paging.Page;
import org.tocsin.platform.paging.PageParams;
import org.tocsin.platform.paging.SortKeys;
import org.tocsin.platform.time.Ids;
import org.tocsin.responsibility.agreement.domain.AgreementDuty;
import org.tocsin.responsibility.agreement.domain.AgreementSnapshot;
import org.tocsin.responsibility.agreement.persistence.AgreementRepository;
import org.tocsin.responsibility.agreement.persistence.DutyRepository;

/** Who is accountable for what today: the duty lists of all agreements in force. */
@ApplicationScoped
public class DutyQueries {

    private static final SortKeys<AgreementDuty> SORT =
            SortKeys.of(AgreementDuty.class, "d", "person", AgreementDuty::id)
                    .with("person", "d.person", AgreementDuty::person, text -> text)
                    .with("position", "d.position", AgreementDuty::position, Integer::valueOf);

    private final DutyRepository duties;
    private final AgreementRepository agreements;
    private final Keyset keyset;
    private final AuditTrail audit;

    DutyQueries(
            DutyRepository duties,
            AgreementRepository agreements,
            Keyset keyset,
            AuditTrail audit) {
        this.duties = duties;
        this.agreements = agreements;
        this.keyset = keyset;
        this.audit = audit;
    }

    /** A duty with the agreement it comes from. */
    public record Duty(int position, String item, String person, AgreementSnapshot agreement) {}

    @Transactional
    public Page<Duty> page(@Nullable String person, @Nullable UUID unitId, PageParams params) {
        return keyset.page(params, SORT, duties.inForce(person, unitId)).map(this::duty);
    }

    /** The same as an export; that it was asked for is on the audit trail. */
    @Transactional
    public Stream<Duty> all(@Nullable String person, @Nullable UUID unitId, PageParams params) {
        audit.record("export", "duty", Ids.next(), null, List.of(person == null ? "" : person));
        return keyset.stream(params, SORT, duties.inForce(person, unitId), this::duty);
    }

    private Duty duty(AgreementDuty duty) {
        return new Duty(
                duty.position(),
                duty.item(),
                duty.person(),
                agreements.findById(duty.agreementId()).snapshot());
    }
}
