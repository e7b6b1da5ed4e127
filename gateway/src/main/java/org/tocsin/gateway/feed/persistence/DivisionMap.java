package org.tocsin.gateway.feed.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the whole table of divisions, for those who compare many events with many scopes. */
@ApplicationScoped
public class DivisionMap {

    private final EntityManager entities;

    DivisionMap(EntityManager entities) {
        this.entities = entities;
    }

    /** Grows with every change of the table. */
    public long version() {
        return ((Number)
                        entities.createNativeQuery(
                                        "select version from division_lock where name = 'table'")
                                .getSingleResult())
                .longValue();
    }

    /** By division, all whom it lies under, between slashes. */
    public Map<String, String> ancestors() {
        @SuppressWarnings("unchecked")
        List<Object[]> rows =
                entities.createNativeQuery(
                                "select descendant, ancestor from division_closure order by descendant, ancestor")
                        .getResultList();
        Map<String, String> ancestors = new HashMap<>();
        rows.forEach(
                row -> ancestors.merge((String) row[0], "/" + row[1] + "/", DivisionMap::joined));
        return Map.copyOf(ancestors);
    }

    private static String joined(String before, String more) {
        return before + more.substring(1);
    }
}
