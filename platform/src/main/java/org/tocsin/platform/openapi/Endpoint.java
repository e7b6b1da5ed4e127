package org.tocsin.platform.openapi;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * One operation with what its place in the tree of URLs says about it.
 *
 * @param takesKey whether it honours {@code Idempotency-Key}
 * @param takesVersion whether it reads {@code If-Match}
 */
record Endpoint(
        String path,
        HttpMethod method,
        Operation operation,
        boolean takesKey,
        boolean takesVersion) {

    /** Set by a resource, and not part of the contract. */
    static final String TAGGED = "x-entity-tag";

    /** Set by a resource that changes nothing and yet may come too early; not part either. */
    static final String DEPENDS_ON_STATE = "x-depends-on-state";

    private static final Set<HttpMethod> CHANGING =
            Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);

    private static final String FORM = "multipart/form-data";

    static List<Endpoint> of(OpenAPI contract) {
        return of(contract, (_, _) -> false);
    }

    /**
     * @param takesKey which operations honour {@code Idempotency-Key}
     */
    static List<Endpoint> of(OpenAPI contract, BiPredicate<String, HttpMethod> takesKey) {
        List<Endpoint> all = new ArrayList<>();
        if (contract.getPaths() != null) {
            contract.getPaths()
                    .getPathItems()
                    .forEach(
                            (path, item) ->
                                    item.getOperations()
                                            .forEach(
                                                    (m, op) ->
                                                            all.add(
                                                                    new Endpoint(
                                                                            path,
                                                                            m,
                                                                            op,
                                                                            takesKey.test(path, m),
                                                                            takesVersion(op)))));
        }
        return all;
    }

    private static boolean takesVersion(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream()
                        .map(Parameter::getName)
                        .anyMatch(HttpHeaders.IF_MATCH::equalsIgnoreCase);
    }

    /** The segments behind the prefix: {@code hazards}, {@code {id}}, {@code reviews}. */
    List<String> segments() {
        return List.of(path.replaceFirst("^/api/v\\d+/", "").replaceFirst("^/", "").split("/", -1));
    }

    private boolean hasPathParameter() {
        return path.contains("{");
    }

    boolean endsWithParameter() {
        return path.endsWith("}");
    }

    boolean isImport() {
        return method == HttpMethod.POST && path.endsWith("/imports");
    }

    /** {@code POST /hazards}, {@code POST /hazards/{id}/files}, {@code POST /plans/{id}/draws}. */
    boolean creates() {
        return method == HttpMethod.POST
                && !isImport()
                && (!hasPathParameter() || uploads() || makesBelow());
    }

    /**
     * It says that it makes a record below another one, whose version does not move; or takes a key
     * against making it twice and does not ask for that version.
     */
    private boolean makesBelow() {
        return (operation.getResponses() != null && operation.getResponses().hasAPIResponse("201"))
                || (takesKey && !takesVersion);
    }

    /** A form with a file: makes a record below another one, whose version does not move. */
    boolean uploads() {
        return hasBody()
                && operation.getRequestBody().getContent() != null
                && operation.getRequestBody().getContent().hasMediaType(FORM);
    }

    /**
     * {@code POST /hazards/{id}/reviews}, {@code PUT /hazards/{id}}: changes a record that has a
     * version.
     */
    boolean changes() {
        return CHANGING.contains(method) && hasPathParameter() && takesVersion;
    }

    /** {@code GET /hazards/{id}}. */
    boolean readsSingle() {
        return method == HttpMethod.GET && endsWithParameter();
    }

    /** A single resource, and what says of itself that its answer has an {@code ETag}. */
    boolean isTagged() {
        return readsSingle() || says(TAGGED);
    }

    boolean dependsOnState() {
        return says(DEPENDS_ON_STATE);
    }

    private boolean says(String extension) {
        return operation.getExtensions() != null
                && operation.getExtensions().containsKey(extension);
    }

    /** A page with a cursor; figures such as statistics are no collection. */
    boolean readsCollection() {
        return method == HttpMethod.GET
                && operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(p -> "cursor".equals(p.getName()));
    }

    boolean reads() {
        return method == HttpMethod.GET;
    }

    boolean hasBody() {
        return operation.getRequestBody() != null;
    }

    boolean hasPathParameters() {
        return hasPathParameter();
    }

    /** Public operations carry an empty list of requirements. */
    boolean isPublic() {
        return operation.getSecurity() != null && operation.getSecurity().isEmpty();
    }

    boolean takes(String name) {
        List<Parameter> parameters = operation.getParameters();
        return parameters != null && parameters.stream().anyMatch(p -> name.equals(p.getName()));
    }
}
