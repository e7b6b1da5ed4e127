package org.tocsin.responsibility.assessment.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.tocsin.responsibility.assessment.domain.Settlement;

/** Storage of settlements; they name no unit, so everybody who may ask sees all of them. */
@ApplicationScoped
public class SettlementRepository implements PanacheRepositoryBase<Settlement, UUID> {

    /** Until the transaction ends no other instance begins or ends one. */
    public void lock() {
        getEntityManager()
                .createNativeQuery(
                        "select name from assessment_settlement_lock for update", String.class)
                .getResultList();
    }

    /** One that was begun and, after a crash perhaps, not completed. */
    public Optional<Settlement> unfinished(LocalDate monthFirst) {
        return find("monthFirst = ?1 and completedAt is null", monthFirst).firstResultOptional();
    }

    public int runs(LocalDate monthFirst) {
        return Math.toIntExact(count("monthFirst", monthFirst));
    }
}
