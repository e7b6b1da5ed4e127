package org.tocsin.accident.directory.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.tocsin.accident.directory.domain.Unit;
import org.tocsin.platform.paging.Clause;
import org.tocsin.platform.security.Jurisdiction;
import org.tocsin.platform.security.ScopeColumns;

/** The copy of the units. */
@ApplicationScoped
public class UnitRepository implements PanacheRepositoryBase<Unit, UUID> {

    private static final ScopeColumns COLUMNS =
            new ScopeColumns("division", "industry", "id", "grid");

    private final Jurisdiction jurisdiction;

    UnitRepository(Jurisdiction jurisdiction) {
        this.jurisdiction = jurisdiction;
    }

    /** The unit if it is within the caller's scope. */
    public Optional<Unit> scoped(UUID id) {
        Clause clause = Clause.of("id = :id", "id", id).and(jurisdiction.of(COLUMNS));
        return find(clause.hql(), clause.parameters()).firstResultOptional();
    }
}
