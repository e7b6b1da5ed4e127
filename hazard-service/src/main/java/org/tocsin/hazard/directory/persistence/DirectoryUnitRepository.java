package org.tocsin.hazard.directory.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.tocsin.hazard.directory.domain.DirectoryUnit;
import org.tocsin.platform.paging.Clause;
import org.tocsin.platform.security.Jurisdiction;
import org.tocsin.platform.security.ScopeColumns;

/** The copy of the directory. */
@ApplicationScoped
public class DirectoryUnitRepository implements PanacheRepositoryBase<DirectoryUnit, UUID> {

    private static final ScopeColumns COLUMNS =
            new ScopeColumns("u.state.division", "u.state.industry", "u.id", "u.state.grid");

    private final Jurisdiction jurisdiction;

    DirectoryUnitRepository(Jurisdiction jurisdiction) {
        this.jurisdiction = jurisdiction;
    }

    /** Those of these units that lie within the caller's scope. */
    public List<DirectoryUnit> inScope(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Clause where = jurisdiction.of(COLUMNS).and(Clause.of("u.id in (:ids)", "ids", ids));
        return list("from DirectoryUnit u where " + where.hql(), where.parameters());
    }

    /** Those of these units that are known. Not scoped: whoever sees a hazard sees whose it is. */
    public List<DirectoryUnit> of(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : list("id in ?1", ids);
    }
}
