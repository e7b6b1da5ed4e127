package org.tocsin.platform.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.Map;

/** How divisions are put together to the level below the one that was asked for. */
@ApplicationScoped
public class DivisionTree {

    private static final String CHILDREN =
            """
            select child.descendant, below.descendant
            from DivisionClosure child, DivisionClosure below
            where child.ancestor = :root and child.descendant <> :root
              and below.ancestor = child.descendant
              and (select count(*) from DivisionClosure up where up.descendant = child.descendant)
                = (select count(*) from DivisionClosure up where up.descendant = :root) + 1
            """;

    private final EntityManager entities;

    DivisionTree(EntityManager entities) {
        this.entities = entities;
    }

    /** For every division below {@code root}, the child of {@code root} that it belongs to. */
    public Map<String, String> childrenOf(String root) {
        Map<String, String> children = new HashMap<>();
        entities.createQuery(CHILDREN, Object[].class)
                .setParameter("root", root)
                .getResultList()
                .forEach(row -> children.put((String) row[1], (String) row[0]));
        return children;
    }
}
