package org.tocsin.platform.security;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tocsin.platform.problem.Text;
import org.tocsin.platform.time.Moments;

/** What the table of divisions says of a code besides whom it lies under. */
@ApplicationScoped
public class Divisions {

    private final EntityManager entities;
    private final Clock clock;

    Divisions(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * How many divisions lead down to this one, itself included: 1 at the top, 0 if there is no
     * such division today. Not read from the digits, because zones have no code of their own.
     */
    public int depth(@Nullable String code) {
        return code == null
                ? 0
                : Math.toIntExact(
                        entities.createQuery(
                                        "select count(*) from DivisionClosure c where c.descendant = :d",
                                        Long.class)
                                .setParameter("d", code)
                                .getSingleResult());
    }

    /** The names by code, of those that are known; a division that has ended keeps its last one. */
    public Map<String, Text> names(Collection<String> codes) {
        if (codes.isEmpty()) {
            return Map.of();
        }
        @SuppressWarnings("unchecked")
        List<Object[]> rows =
                entities.createNativeQuery(
                                "select code, name, name_en from division"
                                        + " where code in (:codes) and valid_from <= :today order by valid_from")
                        .setParameter("codes", Set.copyOf(codes))
                        .setParameter("today", Moments.today(clock))
                        .getResultList();
        Map<String, Text> names = new HashMap<>();
        rows.forEach(
                row ->
                        names.put(
                                String.valueOf(row[0]),
                                Text.of(String.valueOf(row[1]), String.valueOf(row[2]))));
        return names;
    }
}
