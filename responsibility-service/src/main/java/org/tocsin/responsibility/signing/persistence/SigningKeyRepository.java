package org.tocsin.responsibility.signing.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.tocsin.platform.paging.Clause;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.responsibility.signing.domain.SigningKey;

/** Storage of public keys. Scope is that of their unit, which is asked for first. */
@ApplicationScoped
public class SigningKeyRepository implements PanacheRepositoryBase<SigningKey, UUID> {

    public Optional<SigningKey> byThumbprint(String thumbprint) {
        return find("thumbprint", thumbprint).firstResultOptional();
    }

    public SigningKey require(UUID unitId, String thumbprint) {
        return find("unitId = ?1 and thumbprint = ?2", unitId, thumbprint)
                .firstResultOptional()
                .orElseThrow(() -> new Refusal.NotFound("signing-key", thumbprint));
    }

    public Clause of(UUID unitId) {
        return Clause.of("k.unitId = :unitId", "unitId", unitId);
    }
}
