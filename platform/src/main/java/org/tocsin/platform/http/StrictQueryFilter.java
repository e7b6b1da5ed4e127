package org.tocsin.platform.http;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Violation;

/**
 * A misspelt filter must not silently widen an answer, and a malformed one is the caller's fault,
 * not a missing page: query parameters that nobody declared, or that are not of the declared type,
 * are refused.
 */
class StrictQueryFilter {

    private final Map<Method, Map<String, Class<?>>> declared = new ConcurrentHashMap<>();

    @ServerRequestFilter
    void filter(ContainerRequestContext request, ResourceInfo resource) {
        Method method = resource.getResourceMethod();
        if (method == null) {
            return;
        }
        Map<String, Class<?>> known =
                declared.computeIfAbsent(method, StrictQueryFilter::parametersOf);
        List<Violation> faults =
                request.getUriInfo().getQueryParameters().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .flatMap(sent -> faults(known, sent.getKey(), sent.getValue()))
                        .toList();
        if (!faults.isEmpty()) {
            throw new Refusal.Invalid(faults);
        }
    }

    private static Stream<Violation> faults(
            Map<String, Class<?>> known, String name, List<String> values) {
        Class<?> type = known.get(name);
        if (type == null) {
            return Stream.of(
                    Violation.of(
                            "?" + name,
                            "unknown-parameter",
                            "未知查询参数 " + name,
                            "Unknown query parameter " + name));
        }
        return values.stream()
                .flatMap(value -> QueryValue.fault(type, value).stream())
                .map(fault -> new Violation("?" + name, "invalid-value", fault));
    }

    private static Map<String, Class<?>> parametersOf(Method method) {
        Map<String, Class<?>> types = new HashMap<>();
        for (Parameter p : method.getParameters()) {
            collect(p, p.getName(), p.getType(), p.getParameterizedType(), types);
        }
        return types;
    }

    private static void collect(
            AnnotatedElement element,
            String name,
            Class<?> raw,
            Type generic,
            Map<String, Class<?>> types) {
        QueryParam query = element.getAnnotation(QueryParam.class);
        RestQuery rest = element.getAnnotation(RestQuery.class);
        if (query != null) {
            types.put(query.value(), valueType(raw, generic));
        } else if (rest != null) {
            types.put(rest.value().isEmpty() ? name : rest.value(), valueType(raw, generic));
        } else if (element.isAnnotationPresent(BeanParam.class)) {
            for (Class<?> bean = raw; bean != Object.class; bean = bean.getSuperclass()) {
                for (Field field : bean.getDeclaredFields()) {
                    collect(field, field.getName(), field.getType(), field.getGenericType(), types);
                }
                if (bean.isRecord()) {
                    break;
                }
            }
        }
    }

    /** For lists, sets and optionals the type of what they hold. */
    private static Class<?> valueType(Class<?> raw, Type generic) {
        return generic instanceof ParameterizedType parameterized
                        && parameterized.getActualTypeArguments()[0] instanceof Class<?> element
                ? element
                : raw;
    }
}
