package org.tocsin.platform.security;

import io.smallrye.config.ConfigMapping;
import java.util.Map;
import java.util.Set;

/**
 * Duties that are always narrower than a division. A token that gives such a role but forgets the
 * claim that narrows it covers nothing: a whole division must never open by omission.
 */
@ConfigMapping(prefix = "tocsin.security")
interface NeededClaims {

    /** By realm role. */
    Map<String, Claim> neededClaims();

    enum Claim {
        UNIT,
        INDUSTRIES,
        GRIDS
    }

    /** The scope itself, or one of nothing if a role lacks the claim it needs. */
    default Scope checked(Set<String> roles, Scope scope) {
        boolean complete =
                roles.stream()
                        .map(neededClaims()::get)
                        .allMatch(claim -> claim == null || present(claim, scope));
        return complete ? scope : Scope.NOTHING;
    }

    private static boolean present(Claim claim, Scope scope) {
        return switch (claim) {
            case UNIT -> scope.unitId() != null;
            case INDUSTRIES -> !scope.industries().isEmpty();
            case GRIDS -> !scope.grids().isEmpty();
        };
    }
}
