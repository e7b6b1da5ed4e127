package org.tocsin.gateway.feed.app;

import jakarta.annotation.Nullable;
import org.tocsin.gateway.feed.domain.Audience;
import org.tocsin.platform.security.Scope;

/**
 * What a scope covers, told without the database: the same as {@link
 * org.tocsin.platform.security.Jurisdiction} says in a query.
 */
public record Sight(Scope scope) {

    public boolean sees(Audience audience, Tree tree) {
        boolean narrowed = scope.division() != null || scope.unitId() != null;
        return narrowed
                && (scope.division() == null
                        || Tree.isUnder(tree.of(audience.division()), scope.division()))
                && (scope.unitId() == null || scope.unitId().equals(audience.unitId()))
                && (scope.industries().isEmpty() || isOfIndustry(audience.industry()))
                && (scope.grids().isEmpty()
                        || (audience.grid() != null && scope.grids().contains(audience.grid())));
    }

    private boolean isOfIndustry(@Nullable String industry) {
        return industry != null && scope.industries().stream().anyMatch(industry::startsWith);
    }
}
