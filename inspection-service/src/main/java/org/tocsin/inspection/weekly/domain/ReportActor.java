package org.tocsin.inspection.weekly.domain;

import java.util.Set;

/**
 * Who does something with a report, as the token says.
 *
 * @param id the token's subject
 */
public record ReportActor(String id, String name, Set<String> roles) {

    public ReportActor {
        roles = Set.copyOf(roles);
    }

    boolean isOneOf(Set<String> any) {
        return roles.stream().anyMatch(any::contains);
    }
}
