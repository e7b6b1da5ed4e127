package org.tocsin.inspection.weekly.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.tocsin.inspection.weekly.domain.PlausibilityFlag;

/** Asks which flags reports carry. Not scoped: asked of reports that were read within the scope. */
@ApplicationScoped
public class DoubtRepository {

    private final EntityManager entities;

    DoubtRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** Of all these reports, in one query. */
    public Map<UUID, Set<PlausibilityFlag>> of(Collection<UUID> reportIds, Doubts doubts) {
        if (reportIds.isEmpty()) {
            return Map.of();
        }
        TypedQuery<Object[]> query =
                entities.createQuery(
                        "select r.id, %s from WeeklyReport r where r.id in (:ids)"
                                .formatted(doubts.columns()),
                        Object[].class);
        doubts.parameters().forEach(query::setParameter);
        Map<UUID, Set<PlausibilityFlag>> found = new HashMap<>();
        for (Object[] row : query.setParameter("ids", reportIds).getResultList()) {
            Set<PlausibilityFlag> flags = EnumSet.noneOf(PlausibilityFlag.class);
            for (PlausibilityFlag flag : PlausibilityFlag.values()) {
                if (((Number) row[1 + flag.ordinal()]).intValue() == 1) {
                    flags.add(flag);
                }
            }
            found.put((UUID) row[0], flags);
        }
        return found;
    }
}
