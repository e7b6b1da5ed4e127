package org.tocsin.platform.openapi;

import static java.util.Locale.ROOT;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.annotation.Nullable;
import java.lang.reflect.Modifier;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.Type;

/**
 * Which fields an answer always has, if only as a null: those of its record, but for what {@link
 * JsonInclude} leaves out. A schema that requests use too demands only what requests must have.
 */
final class PromisedFields {

    private static final DotName NULLABLE = DotName.createSimple(Nullable.class);
    private static final DotName INCLUDE = DotName.createSimple(JsonInclude.class);
    private static final DotName IGNORE = DotName.createSimple(JsonIgnore.class);
    private static final DotName UNWRAPPED = DotName.createSimple(JsonUnwrapped.class);
    private static final DotName PROPERTY = DotName.createSimple(JsonProperty.class);

    private final IndexView index;
    private final RecordSchemas records;

    PromisedFields(IndexView index) {
        this.index = index;
        this.records = new RecordSchemas(index);
    }

    /** Where several records share the name, of the one that has these fields. */
    private Set<String> promised(String schema, Set<String> fields) {
        List<ClassInfo> types = records.all(schema);
        List<ClassInfo> same =
                types.stream().filter(type -> fieldsOf(type, false).equals(fields)).toList();
        return RecordSchemas.common(same.isEmpty() ? types : same, type -> fieldsOf(type, true));
    }

    private Set<String> fieldsOf(ClassInfo type, boolean promised) {
        Set<String> names = new TreeSet<>();
        for (FieldInfo field : type.fields()) {
            boolean nullable = field.hasAnnotation(NULLABLE);
            if (field.hasAnnotation(UNWRAPPED)) {
                ClassInfo inner = index.getClassByName(field.type().name());
                if (inner != null && !(promised && nullable)) {
                    names.addAll(fieldsOf(inner, promised));
                }
            } else if (!Modifier.isStatic(field.flags())
                    && !field.hasAnnotation(IGNORE)
                    && !(promised && mayBeLeftOut(type, field, nullable))) {
                names.add(nameOf(field));
            }
        }
        type.methods().stream()
                .filter(PromisedFields::isFlag)
                .map(method -> method.name().substring(2))
                .forEach(
                        name ->
                                names.add(
                                        name.substring(0, 1).toLowerCase(ROOT)
                                                + name.substring(1)));
        return names;
    }

    /** {@code boolean isOpen()} is the field {@code open}. */
    private static boolean isFlag(MethodInfo method) {
        return method.name().matches("is[A-Z].*")
                && method.parametersCount() == 0
                && method.returnType().kind() == Type.Kind.PRIMITIVE
                && Modifier.isPublic(method.flags())
                && !Modifier.isStatic(method.flags())
                && !method.hasAnnotation(IGNORE);
    }

    private static boolean mayBeLeftOut(ClassInfo type, FieldInfo field, boolean nullable) {
        AnnotationInstance own = field.annotation(INCLUDE);
        AnnotationInstance include = own == null ? type.declaredAnnotation(INCLUDE) : own;
        return switch (value(include)) {
            case "ALWAYS" -> false;
            case "NON_NULL", "NON_ABSENT" -> nullable;
            default -> true;
        };
    }

    private static String value(AnnotationInstance include) {
        return include == null || include.value() == null ? "ALWAYS" : include.value().asEnum();
    }

    private static String nameOf(FieldInfo field) {
        AnnotationInstance property = field.annotation(PROPERTY);
        return property == null || property.value() == null
                ? field.name()
                : property.value().asString();
    }

    void complete(OpenAPI contract) {
        Map<String, Schema> schemas = contract.getComponents().getSchemas();
        if (schemas == null) {
            return;
        }
        Set<String> sent = SchemaUse.ofRequests(contract);
        Set<String> answered = SchemaUse.ofAnswers(contract);
        schemas.forEach(
                (name, schema) -> {
                    if (answered.contains(name)
                            && !sent.contains(name)
                            && schema.getProperties() != null) {
                        complete(schema, promised(name, schema.getProperties().keySet()));
                    }
                });
    }

    private static void complete(Schema schema, Set<String> promised) {
        Set<String> required = new LinkedHashSet<>();
        if (schema.getRequired() != null) {
            required.addAll(schema.getRequired());
        }
        promised.stream().filter(schema.getProperties()::containsKey).forEach(required::add);
        if (!required.isEmpty()) {
            schema.setRequired(List.copyOf(required));
        }
    }
}
