package org.tocsin.inspection.directory.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.tocsin.inspection.directory.domain.DirectoryUnit;
import org.tocsin.platform.paging.Clause;
import org.tocsin.platform.security.Jurisdiction;
import org.tocsin.platform.security.ScopeColumns;

@ApplicationScoped
public class DirectoryRepository implements PanacheRepositoryBase<DirectoryUnit, UUID> {

    private static final ScopeColumns SCOPE =
            new ScopeColumns("u.division", "u.industry", "u.id", "u.grid");

    private final Jurisdiction jurisdiction;

    DirectoryRepository(Jurisdiction jurisdiction) {
        this.jurisdiction = jurisdiction;
    }

    /** The unit, if it lies within the present caller's scope. */
    public Optional<DirectoryUnit> visible(UUID unitId) {
        Clause where = Clause.of("u.id = :unitId", "unitId", unitId).and(jurisdiction.of(SCOPE));
        return find("select u from DirectoryUnit u where " + where.hql(), where.parameters())
                .firstResultOptional();
    }
}
