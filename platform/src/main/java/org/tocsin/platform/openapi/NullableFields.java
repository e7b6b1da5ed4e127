package org.tocsin.platform.openapi;

import static org.eclipse.microprofile.openapi.OASFactory.createSchema;

import jakarta.annotation.Nullable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;

/**
 * Which fields may be null. The code says so with {@link Nullable}, which the scanner does not
 * read; and of a field that refers to another schema it says at once that it is an object and that
 * it may be null.
 */
final class NullableFields {

    private static final DotName NULLABLE = DotName.createSimple(Nullable.class);
    private static final DotName SCHEMA =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class);

    /** By name of the schema; where two records share a name, what holds for both. */
    private final Map<String, Set<String>> fields = new HashMap<>();

    NullableFields(IndexView index) {
        for (ClassInfo type : index.getKnownClasses()) {
            if (type.isRecord()) {
                fields.merge(nameOf(type), nullable(type), NullableFields::both);
            }
        }
    }

    private static String nameOf(ClassInfo type) {
        AnnotationInstance schema = type.declaredAnnotation(SCHEMA);
        return schema == null || schema.value("name") == null
                ? type.simpleName()
                : schema.value("name").asString();
    }

    private static Set<String> nullable(ClassInfo type) {
        Set<String> names = new TreeSet<>();
        for (FieldInfo field : type.fields()) {
            if (field.hasAnnotation(NULLABLE)) {
                names.add(field.name());
            }
        }
        return names;
    }

    private static Set<String> both(Set<String> some, Set<String> others) {
        Set<String> both = new TreeSet<>(some);
        both.retainAll(others);
        return both;
    }

    void complete(OpenAPI contract) {
        Map<String, Schema> schemas = contract.getComponents().getSchemas();
        if (schemas == null) {
            return;
        }
        schemas.forEach(
                (name, schema) -> {
                    if (schema.getProperties() != null) {
                        Set<String> nullable = fields.getOrDefault(name, Set.of());
                        schema.getProperties()
                                .forEach((field, its) -> complete(its, nullable.contains(field)));
                    }
                });
    }

    private static void complete(Schema field, boolean nullable) {
        if (nullable) {
            allowNull(field);
        }
        if (field.getAnyOf() != null
                && field.getAnyOf().stream().anyMatch(NullableFields::isNull)) {
            field.setType(null);
        }
    }

    private static void allowNull(Schema field) {
        if (field.getRef() != null) {
            Schema target = createSchema().ref(field.getRef());
            field.setRef(null);
            field.setAnyOf(List.of(target, createSchema().type(List.of(SchemaType.NULL))));
        } else if (field.getType() != null && !field.getType().contains(SchemaType.NULL)) {
            List<SchemaType> types = new ArrayList<>(field.getType());
            types.add(SchemaType.NULL);
            field.setType(types);
        }
    }

    private static boolean isNull(Schema part) {
        return part.getType() != null && part.getType().equals(List.of(SchemaType.NULL));
    }
}
