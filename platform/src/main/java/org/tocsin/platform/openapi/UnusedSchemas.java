package org.tocsin.platform.openapi;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * The scanner declares every annotated record it sees, the platform's included: what nothing refers
 * to goes.
 */
final class UnusedSchemas {

    private UnusedSchemas() {}

    static void remove(OpenAPI contract) {
        Map<String, Schema> schemas = contract.getComponents().getSchemas();
        if (schemas == null) {
            return;
        }
        Set<String> used = new HashSet<>(SchemaUse.ofRequests(contract));
        used.addAll(SchemaUse.ofAnswers(contract));
        List.copyOf(schemas.keySet()).stream()
                .filter(name -> !used.contains(name))
                .forEach(contract.getComponents()::removeSchema);
    }
}
