package org.tocsin.platform.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Bean Validation's findings as {@link Violation}s. */
public final class Violations {

    private static final Comparator<Violation> BY_PLACE =
            Comparator.comparing(
                            Violation::pointer, Comparator.nullsFirst(Comparator.naturalOrder()))
                    .thenComparing(Violation::code);

    private Violations() {}

    public static List<Violation> of(ConstraintViolationException invalid) {
        return of(invalid.getConstraintViolations());
    }

    public static List<Violation> of(Collection<? extends ConstraintViolation<?>> found) {
        return found.stream().map(Violations::of).sorted(BY_PLACE).toList();
    }

    private static Violation of(ConstraintViolation<?> found) {
        String constraint =
                found.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
        return new Violation(
                field(found)
                        .or(() -> argument(found))
                        .orElseGet(() -> pointer(found.getPropertyPath())),
                kebab(constraint),
                Text.of(found.getMessage(), found.getMessage()));
    }

    /** A field that holds a query parameter is named as the caller wrote it: {@code ?limit}. */
    private static Optional<String> field(ConstraintViolation<?> found) {
        String name = null;
        for (Path.Node node : found.getPropertyPath()) {
            name = node.getName();
        }
        Class<?> type = found.getLeafBean() == null ? null : found.getLeafBean().getClass();
        for (; name != null && type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                QueryParam query = field.getAnnotation(QueryParam.class);
                if (query != null && field.getName().equals(name)) {
                    return Optional.of("?" + query.value());
                }
            }
        }
        return Optional.empty();
    }

    /** The same for a query parameter that is an argument of the resource's method. */
    private static Optional<String> argument(ConstraintViolation<?> found) {
        Path.MethodNode method = null;
        Path.Node last = null;
        for (Path.Node node : found.getPropertyPath()) {
            method = node.getKind() == ElementKind.METHOD ? node.as(Path.MethodNode.class) : method;
            last = node;
        }
        if (method == null || last.getKind() != ElementKind.PARAMETER) {
            return Optional.empty();
        }
        int index = last.as(Path.ParameterNode.class).getParameterIndex();
        Class<?>[] types = method.getParameterTypes().toArray(Class<?>[]::new);
        String name = method.getName();
        return Stream.<Class<?>>iterate(
                        found.getRootBeanClass(), type -> type != null, Class::getSuperclass)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(m -> m.getName().equals(name))
                .filter(m -> Arrays.equals(m.getParameterTypes(), types))
                .flatMap(m -> Arrays.stream(m.getParameterAnnotations()[index]))
                .filter(QueryParam.class::isInstance)
                .map(annotation -> "?" + ((QueryParam) annotation).value())
                .findFirst();
    }

    /** Method and parameter names are ours, not the caller's: they are left out. */
    private static String pointer(Path path) {
        StringBuilder pointer = new StringBuilder();
        for (Path.Node node : path) {
            boolean ours =
                    node.getKind() == ElementKind.METHOD || node.getKind() == ElementKind.PARAMETER;
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (!ours && node.getName() != null && node.getKind() == ElementKind.PROPERTY) {
                pointer.append('/').append(node.getName());
            }
        }
        return pointer.isEmpty() ? null : pointer.toString();
    }

    private static String kebab(String camel) {
        return camel.replaceAll("(?<!^)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
