package org.tocsin.platform.openapi;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;

/**
 * The scanner turns {@code @RolesAllowed} into OAuth scopes of an unnamed scheme. Roles are not
 * scopes: they move to {@code x-roles}, any one of which suffices, and the contract's own
 * requirement applies. An operation is public if it says so with an empty
 * {@code @SecurityRequirements}.
 */
final class SecurityRules {

    private static final String ROLES = "x-roles";

    private SecurityRules() {}

    static void complete(Endpoint endpoint) {
        Operation operation = endpoint.operation();
        if (operation.getSecurity() == null || operation.getSecurity().isEmpty()) {
            return;
        }
        Set<String> roles = new LinkedHashSet<>();
        for (SecurityRequirement requirement : operation.getSecurity()) {
            requirement.getSchemes().values().forEach(roles::addAll);
        }
        if (!roles.isEmpty()) {
            operation.addExtension(ROLES, List.copyOf(new java.util.TreeSet<>(roles)));
        }
        operation.setSecurity(null);
    }
}
