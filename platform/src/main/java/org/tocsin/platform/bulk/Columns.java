package org.tocsin.platform.bulk;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The columns of a record type as Jackson names them; the fields of a nested record follow its name
 * and a dot.
 */
final class Columns {

    private Columns() {}

    static Set<String> of(ObjectMapper json, Class<?> record) {
        Set<String> columns = new LinkedHashSet<>();
        collect(json, json.constructType(record), "", columns);
        return columns;
    }

    private static void collect(
            ObjectMapper json, JavaType type, String prefix, Set<String> columns) {
        for (BeanPropertyDefinition property :
                json.getDeserializationConfig().introspect(type).findProperties()) {
            String column = prefix + property.getName();
            if (property.getRawPrimaryType().isRecord()) {
                collect(json, property.getPrimaryType(), column + ".", columns);
            } else {
                columns.add(column);
            }
        }
    }
}
