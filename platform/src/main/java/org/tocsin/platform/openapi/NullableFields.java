package org.tocsin.platform.openapi;

import static org.eclipse.microprofile.openapi.OASFactory.createSchema;

import jakarta.annotation.Nullable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;

/**
 * Which fields may be null. The code says so with {@link Nullable}, which the scanner does not
 * read; and of a field that refers to another schema it says at once that it is an object and that
 * it may be null. What type a field has that refers to a schema is said there.
 */
final class NullableFields {

    private static final DotName NULLABLE = DotName.createSimple(Nullable.class);

    private final RecordSchemas records;

    NullableFields(IndexView index) {
        this.records = new RecordSchemas(index);
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

    void complete(OpenAPI contract) {
        Map<String, Schema> schemas = contract.getComponents().getSchemas();
        if (schemas == null) {
            return;
        }
        schemas.forEach(
                (name, schema) -> {
                    if (schema.getProperties() != null) {
                        Set<String> nullable =
                                RecordSchemas.common(records.named(name), NullableFields::nullable);
                        schema.getProperties()
                                .forEach((field, its) -> complete(its, nullable.contains(field)));
                    }
                });
    }

    private static void complete(Schema field, boolean nullable) {
        if (nullable) {
            allowNull(field);
        }
        if (field.getRef() != null) {
            field.setType(null);
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

    static boolean isNull(Schema part) {
        return part.getType() != null && part.getType().equals(List.of(SchemaType.NULL));
    }
}
