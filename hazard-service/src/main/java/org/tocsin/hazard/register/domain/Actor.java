package org.tocsin.hazard.register.domain;

import java.util.Set;

/**
 * Who does something to a hazard, as the token says, or the part of the suite that does it.
 *
 * @param id the token's subject; what "another officer" is compared by
 */
public record Actor(String id, String name, Set<String> roles) {

    public Actor {
        roles = Set.copyOf(roles);
    }

    public boolean is(String role) {
        return roles.contains(role);
    }

    public boolean isOneOf(Set<String> any) {
        return roles.stream().anyMatch(any::contains);
    }
}
