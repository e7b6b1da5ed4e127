package org.tocsin.responsibility.workflow.domain;

import java.util.Set;

/**
 * Who acts, as the token says.
 *
 * @param subject what "one person" is told by
 */
public record ActingPerson(String subject, String name, Set<String> roles) {

    /** Whatever follows from rules and from time. */
    public static final ActingPerson SYSTEM = new ActingPerson("system", "系统", Set.of());

    public ActingPerson {
        roles = Set.copyOf(roles);
    }

    public boolean is(String role) {
        return roles.contains(role);
    }

    public boolean isOneOf(Set<String> wanted) {
        return roles.stream().anyMatch(wanted::contains);
    }
}
