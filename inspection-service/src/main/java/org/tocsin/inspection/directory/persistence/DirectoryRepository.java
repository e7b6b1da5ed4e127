package org.tocsin.inspection.directory.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
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

    /**
     * The active units of a kind within a division and of an industry, in the order of their ids.
     * Not scoped: who may ask has been decided by what they are asked for.
     *
     * @param industries code prefixes that must all fit
     */
    public List<DirectoryUnit> active(String kind, String division, List<String> industries) {
        Clause where =
                Clause.of("u.active = true and u.kind = :kind", "kind", kind)
                        .and(jurisdiction.within("u.division", division));
        for (int i = 0; i < industries.size(); i++) {
            where =
                    where.and(
                            Clause.of(
                                    "u.industry like :industry" + i,
                                    "industry" + i,
                                    industries.get(i) + "%"));
        }
        return list(
                "select u from DirectoryUnit u where " + where.hql() + " order by u.id",
                where.parameters());
    }
}
