package org.tocsin.platform.http;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Violation;

/**
 * A misspelt filter must not silently widen an answer: query parameters that nobody declared are
 * refused.
 */
class StrictQueryFilter {

    private final Map<Method, Set<String>> declared = new ConcurrentHashMap<>();

    @ServerRequestFilter
    void filter(ContainerRequestContext request, ResourceInfo resource) {
        Method method = resource.getResourceMethod();
        if (method == null) {
            return;
        }
        Set<String> known = declared.computeIfAbsent(method, StrictQueryFilter::parametersOf);
        List<Violation> unknown =
                request.getUriInfo().getQueryParameters().keySet().stream()
                        .filter(name -> !known.contains(name))
                        .sorted()
                        .map(StrictQueryFilter::violation)
                        .toList();
        if (!unknown.isEmpty()) {
            throw new Refusal.Invalid(unknown);
        }
    }

    private static Violation violation(String name) {
        return Violation.of(
                "?" + name,
                "unknown-parameter",
                "未知查询参数 " + name,
                "Unknown query parameter " + name);
    }

    private static Set<String> parametersOf(Method method) {
        Set<String> names = new HashSet<>();
        for (Parameter parameter : method.getParameters()) {
            collect(parameter, parameter.getName(), parameter.getType(), names);
        }
        return names;
    }

    private static void collect(
            AnnotatedElement element, String name, Class<?> type, Set<String> names) {
        QueryParam query = element.getAnnotation(QueryParam.class);
        RestQuery rest = element.getAnnotation(RestQuery.class);
        if (query != null) {
            names.add(query.value());
        } else if (rest != null) {
            names.add(rest.value().isEmpty() ? name : rest.value());
        } else if (element.isAnnotationPresent(BeanParam.class)) {
            for (var field : type.getDeclaredFields()) {
                collect(field, field.getName(), field.getType(), names);
            }
        }
    }
}
