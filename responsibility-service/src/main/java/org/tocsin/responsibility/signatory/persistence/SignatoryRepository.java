package org.tocsin.responsibility.signatory.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.responsibility.signatory.domain.Signatory;

/** Storage of signatories. Scope is that of their unit, which is asked for first. */
@ApplicationScoped
public class SignatoryRepository implements PanacheRepositoryBase<Signatory, UUID> {

    public List<Signatory> ofUnit(UUID unitId) {
        return list("unitId = ?1 order by recordedAt, id", unitId);
    }

    public List<Signatory> named(UUID unitId, String login) {
        return list("unitId = ?1 and login = ?2", unitId, login);
    }

    public Signatory require(UUID unitId, UUID id) {
        return find("id = ?1 and unitId = ?2", id, unitId)
                .firstResultOptional()
                .orElseThrow(() -> new Refusal.NotFound("signatory", id));
    }
}
