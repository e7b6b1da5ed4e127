package org.tocsin.platform.bulk;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The cells of a record, as its JSON would say them but without making it: exports spent most of
 * their time there. What Jackson is told to write in a way of its own is asked of Jackson. Not for
 * two threads.
 */
final class Cells {

    private record Column(String name, List<AnnotatedMember> path, boolean special) {}

    private final ObjectMapper json;
    private final List<Column> columns = new ArrayList<>();
    private final Map<Class<?>, Boolean> printedAsTheyAre = new HashMap<>();
    private final Map<Enum<?>, String> names = new HashMap<>();

    Cells(ObjectMapper json, Class<?> record) {
        this.json = json;
        collect(json.constructType(record), "", List.of(), false);
    }

    List<String> header() {
        return columns.stream().map(Column::name).toList();
    }

    /** Missing values are {@code null}. */
    List<String> of(Object view) {
        List<String> cells = new ArrayList<>(columns.size());
        JsonNode tree = null;
        for (Column column : columns) {
            if (column.special()) {
                tree = tree == null ? json.valueToTree(view) : tree;
                cells.add(cell(at(tree, column.name())));
            } else {
                cells.add(text(value(view, column.path())));
            }
        }
        return cells;
    }

    private void collect(
            JavaType type, String prefix, List<AnnotatedMember> path, boolean special) {
        for (BeanPropertyDefinition property :
                json.getSerializationConfig().introspect(type).findProperties()) {
            AnnotatedMember member = property.getAccessor();
            member.fixAccess(true);
            List<AnnotatedMember> longer = new ArrayList<>(path);
            longer.add(member);
            String name = prefix + property.getName();
            boolean toldHow = special || isToldHow(member);
            if (property.getRawPrimaryType().isRecord()) {
                collect(property.getPrimaryType(), name + ".", longer, toldHow);
            } else {
                columns.add(new Column(name, List.copyOf(longer), toldHow));
            }
        }
    }

    private static boolean isToldHow(AnnotatedMember member) {
        return member.hasAnnotation(JsonSerialize.class)
                || member.hasAnnotation(JsonFormat.class)
                || member.hasAnnotation(JsonRawValue.class)
                || member.hasAnnotation(JsonUnwrapped.class);
    }

    private static @Nullable Object value(Object view, List<AnnotatedMember> path) {
        Object value = view;
        for (AnnotatedMember member : path) {
            if (value == null) {
                return null;
            }
            value = member.getValue(value);
        }
        return value;
    }

    private @Nullable String text(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case String text -> Neutral.apply(text);
            case Enum<?> code -> names.computeIfAbsent(code, c -> cell(json.valueToTree(c)));
            case Integer number -> number.toString();
            case Long number -> number.toString();
            case Boolean truth -> truth.toString();
            case UUID _, Instant _, LocalDate _ -> plain(value);
            default -> cell(json.valueToTree(value));
        };
    }

    private String plain(Object value) {
        String text = Neutral.apply(value.toString());
        boolean asItIs =
                printedAsTheyAre.computeIfAbsent(
                        value.getClass(), _ -> text.equals(cell(json.valueToTree(value))));
        return asItIs ? text : cell(json.valueToTree(value));
    }

    private static JsonNode at(JsonNode tree, String column) {
        JsonNode node = tree;
        for (String step : column.split("\\.", -1)) {
            node = node.path(step);
        }
        return node;
    }

    private static @Nullable String cell(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (value.isTextual()) {
            return Neutral.apply(value.textValue());
        }
        if (value.isNumber()) {
            return value.isBigDecimal() ? value.decimalValue().toPlainString() : value.asText();
        }
        return Neutral.apply(value.isValueNode() ? value.asText() : value.toString());
    }
}
