package org.tocsin.platform.openapi;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.AnnotationTarget.Kind;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.tocsin.platform.idempotency.Idempotent;

/**
 * Which operations take an {@code Idempotency-Key}: only the code knows, for the annotation that
 * makes them do so is none of OpenAPI's.
 */
final class IdempotentOperations {

    private static final DotName PATH = DotName.createSimple("jakarta.ws.rs.Path");
    private static final Map<DotName, HttpMethod> METHODS =
            Map.of(
                    DotName.createSimple("jakarta.ws.rs.POST"), HttpMethod.POST,
                    DotName.createSimple("jakarta.ws.rs.PUT"), HttpMethod.PUT,
                    DotName.createSimple("jakarta.ws.rs.PATCH"), HttpMethod.PATCH,
                    DotName.createSimple("jakarta.ws.rs.DELETE"), HttpMethod.DELETE);

    private final Set<String> places = new HashSet<>();

    IdempotentOperations(IndexView index) {
        for (AnnotationInstance found : index.getAnnotations(Idempotent.class)) {
            if (found.target().kind() == Kind.METHOD) {
                add(found.target().asMethod());
            }
        }
    }

    private void add(MethodInfo method) {
        String path = path(method.declaringClass()) + path(method);
        METHODS.forEach(
                (annotation, verb) -> {
                    if (method.hasDeclaredAnnotation(annotation)) {
                        places.add(place(verb, path));
                    }
                });
    }

    private static String path(AnnotationTarget target) {
        AnnotationInstance path = target.declaredAnnotation(PATH);
        return path == null ? "" : "/" + path.value().asString();
    }

    /** As the contract writes a path: one slash, no patterns. */
    private static String place(HttpMethod method, String path) {
        String plain =
                path.replaceAll("\\{\\s*(\\w+)[^}]*}", "{$1}")
                        .replaceAll("/{2,}", "/")
                        .replaceFirst("/$", "");
        return method + " " + plain;
    }

    boolean contains(String path, HttpMethod method) {
        return places.contains(place(method, path));
    }
}
