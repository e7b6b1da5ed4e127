package org.tocsin.responsibility.agreement.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.tocsin.platform.paging.Clause;
import org.tocsin.platform.sql.Columns;
import org.tocsin.platform.sql.StatementBatches;
import org.tocsin.platform.time.Ids;
import org.tocsin.responsibility.agreement.domain.AgreementDuty;
import org.tocsin.responsibility.agreement.domain.AgreementSnapshot;
import org.tocsin.responsibility.agreement.domain.AgreementStatus;
import org.tocsin.responsibility.agreement.domain.DutyItem;

/** The duty lists of issued agreements, row by row, so that a person can be asked for. */
@ApplicationScoped
public class DutyRepository implements PanacheRepositoryBase<AgreementDuty, UUID> {

    private static final String INSERT =
            "insert into agreement_duty (id, agreement_id, position, unit_id, item, person)"
                    + " values (?,?,?,?,?,?)";

    private final StatementBatches statements;
    private final AgreementRepository agreements;

    DutyRepository(StatementBatches statements, AgreementRepository agreements) {
        this.statements = statements;
        this.agreements = agreements;
    }

    /** Written once, at the issue. */
    public void enter(AgreementSnapshot agreement) {
        List<DutyItem> duties = agreement.terms().dutyItems();
        statements.together(
                () -> {
                    for (int i = 0; i < duties.size(); i++) {
                        statements.write(row(agreement, i + 1, duties.get(i)));
                    }
                });
    }

    private static StatementBatches.Write row(AgreementSnapshot agreement, int at, DutyItem duty) {
        return new StatementBatches.Write(
                INSERT,
                failure -> new IllegalStateException("The duty list could not be written", failure),
                Columns.bytes(Ids.next()),
                Columns.bytes(agreement.id()),
                at,
                Columns.bytes(agreement.subordinate().unitId()),
                duty.item(),
                duty.accountablePerson());
    }

    /** Of agreements in force that the caller may see. */
    public Clause inForce(@Nullable String person, @Nullable UUID unitId) {
        Clause agreement =
                agreements
                        .visible()
                        .and(Clause.of("a.status = :inForce", "inForce", AgreementStatus.IN_FORCE));
        return Clause.ifPresent(person, "d.person = :person", "person")
                .and(Clause.ifPresent(unitId, "d.unitId = :unit", "unit"))
                .and(
                        new Clause(
                                "d.agreementId in (select a.id from Agreement a where "
                                        + agreement.hql()
                                        + ")",
                                agreement.parameters()));
    }
}
