package org.tocsin.gateway.feed.app;

import jakarta.annotation.Nullable;
import org.tocsin.gateway.feed.domain.Audience;
import org.tocsin.platform.security.Scope;

/**
 * What a scope covers, told without the database: the same as {@link
 * org.tocsin.platform.security.Jurisdiction} says in a query.
 *
 * @param within narrows it to a division; {@code null} for all
 */
public record Sight(Scope scope, @Nullable String within) {

    public Sight(Scope scope) {
        this(scope, null);
    }

    /** Whether it may be shown: it covers it today, and did at that time. */
    public boolean sees(Audience audience, Tree today) {
        return covers(audience) && isUnder(today.of(audience.division()));
    }

    /** Whether it covered it at that time. */
    public boolean covers(Audience audience) {
        boolean narrowed = scope.division() != null || scope.unitId() != null;
        return narrowed
                && isUnder(audience.ancestors())
                && (scope.unitId() == null || scope.unitId().equals(audience.unitId()))
                && (scope.industries().isEmpty() || isOfIndustry(audience.industry()))
                && (scope.grids().isEmpty()
                        || (audience.grid() != null && scope.grids().contains(audience.grid())));
    }

    private boolean isUnder(String ancestors) {
        return (scope.division() == null || Tree.isUnder(ancestors, scope.division()))
                && (within == null || Tree.isUnder(ancestors, within));
    }

    private boolean isOfIndustry(@Nullable String industry) {
        return industry != null && scope.industries().stream().anyMatch(industry::startsWith);
    }
}
