package org.tocsin.inspection.visit.domain;

import java.util.Set;

/**
 * Who does something with a visit, as the token says.
 *
 * @param id the token's subject
 */
public record Actor(String id, String name, Set<String> roles) {

    public Actor {
        roles = Set.copyOf(roles);
    }

    public boolean isOneOf(Set<String> any) {
        return roles.stream().anyMatch(any::contains);
    }
}
