package org.tocsin.responsibility.unit.app;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.tocsin.platform.audit.AuditTrail;
import org.tocsin.responsibility.unit.domain.UnitSnapshot;
import org.tocsin.responsibility.unit.persistence.UnitRepository;

/** How to reach the principal of a unit; each time somebody asks is written down. */
@ApplicationScoped
public class PrincipalContacts {

    private final UnitRepository units;
    private final AuditTrail audit;

    PrincipalContacts(UnitRepository units, AuditTrail audit) {
        this.units = units;
        this.audit = audit;
    }

    public record Contact(@Nullable String principal, @Nullable String phone, long version) {}

    @Transactional
    public Contact of(UUID unitId) {
        UnitSnapshot unit = units.require(unitId).snapshot();
        audit.record("read-principal-contact", "unit", unitId, unit, unit);
        return new Contact(unit.principal(), unit.principalPhone(), unit.version());
    }
}
