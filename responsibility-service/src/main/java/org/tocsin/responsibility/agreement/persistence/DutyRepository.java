package org.tocsin.responsibility.agreement.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.tocsin.platform.sql.Columns;
import org.tocsin.platform.sql.StatementBatches;
import org.tocsin.responsibility.agreement.domain.AgreementSnapshot;
import org.tocsin.responsibility.agreement.domain.DutyItem;

/** The duty lists of issued agreements, row by row, so that a person can be asked for. */
@ApplicationScoped
public class DutyRepository {

    private static final String INSERT =
            "insert into agreement_duty (agreement_id, position, unit_id, item, person) values (?,?,?,?,?)";

    private final StatementBatches statements;

    DutyRepository(StatementBatches statements) {
        this.statements = statements;
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
                Columns.bytes(agreement.id()),
                at,
                Columns.bytes(agreement.subordinate().unitId()),
                duty.item(),
                duty.accountablePerson());
    }
}
