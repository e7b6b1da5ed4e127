package org.tocsin.platform.security;

import jakarta.annotation.Nullable;
import org.tocsin.platform.paging.Clause;

/** The one place where a caller's scope becomes a condition of a query. */
public interface Jurisdiction {

    /**
     * The rows that the present caller may see; repositories add it to every query they make for a
     * caller.
     */
    Clause of(ScopeColumns columns);

    /**
     * Those of them that lie in the subtree of a division; where that is the caller's own, it is
     * asked for once.
     *
     * @param division {@code null} for all
     */
    Clause of(ScopeColumns columns, @Nullable String division);

    /** The same for a scope that is not the caller's own. */
    Clause of(Scope scope, ScopeColumns columns);

    /** Rows within the subtree of a division, for filters such as {@code ?division=}. */
    Clause within(String divisionPath, String division);

    /** Whether {@code division} is {@code ancestor} or lies below it today. */
    boolean contains(String ancestor, String division);

    /** Whether the code is a division that exists today. */
    boolean isKnown(String division);
}
