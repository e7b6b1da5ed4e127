package org.tocsin.responsibility.agreement.domain;

import jakarta.annotation.Nullable;
import java.util.Set;
import java.util.UUID;

/**
 * Who acts, as the token says.
 *
 * @param subject the token's subject: what "one person" is told by
 * @param division the division of the token's scope
 * @param unitId the token's own unit
 */
public record Actor(
        String subject,
        String name,
        Set<String> roles,
        @Nullable String division,
        @Nullable UUID unitId) {

    public static final String LEADER = "leader";
    public static final String COMMITTEE_OFFICE = "committee-office";
    public static final String ENTERPRISE_OFFICER = "enterprise-officer";

    public Actor {
        roles = Set.copyOf(roles);
    }

    public boolean is(String role) {
        return roles.contains(role);
    }
}
