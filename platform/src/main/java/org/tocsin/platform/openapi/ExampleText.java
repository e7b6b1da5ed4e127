package org.tocsin.platform.openapi;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** A text that fits a schema's format, pattern and lengths. */
final class ExampleText {

    private static final String FILLER = "示例文字";

    /**
     * Fields that mean the same in every record, because the platform itself reads or writes them.
     */
    private static final Map<String, String> BY_NAME =
            Map.of(
                    "division", "990101",
                    "industry", "C3411",
                    "grid", "990101001-G01",
                    "next", "/api/v1/records?cursor=b3BhcXVl",
                    "feedPosition", "b3BhcXVl",
                    "externalId", "A-0001",
                    "href", "/api/v1/records/01990000-0000-7000-8000-000000000001/reviews",
                    "method", "POST");

    /** Tried in this order against a pattern. */
    private static final List<String> CANDIDATES =
            List.of(
                    FILLER,
                    "990101",
                    "990101001",
                    "C3411",
                    "example",
                    "EXAMPLE",
                    "names",
                    "A",
                    "1",
                    "01",
                    "2026",
                    "2026-03",
                    "0123456789abcdef".repeat(4),
                    "91330100MA0000000X",
                    "a@example.org",
                    "13800000000");

    private ExampleText() {}

    static String of(String name, Schema schema) {
        String format = schema.getFormat() == null ? "" : schema.getFormat();
        return switch (format) {
            case "uuid" -> "01990000-0000-7000-8000-000000000001";
            case "date-time" -> "2026-03-01T08:30:00Z";
            case "date" -> "2026-03-01";
            case "time" -> "08:30:00";
            case "duration" -> "PT2H";
            case "uri", "uri-reference" -> "/api/v1/records";
            case "binary", "byte" -> "dG9jc2lu";
            default -> free(name, schema);
        };
    }

    private static String free(String name, Schema schema) {
        String known = BY_NAME.get(name);
        if (known != null && fits(known, schema)) {
            return known;
        }
        return CANDIDATES.stream()
                .filter(candidate -> fits(candidate, schema))
                .findFirst()
                .orElseGet(() -> filler(schema));
    }

    private static boolean fits(String text, Schema schema) {
        return (schema.getMinLength() == null || text.length() >= schema.getMinLength())
                && (schema.getMaxLength() == null || text.length() <= schema.getMaxLength())
                && (schema.getPattern() == null
                        || Pattern.compile(schema.getPattern()).matcher(text).find());
    }

    private static String filler(Schema schema) {
        StringBuilder text = new StringBuilder(FILLER);
        int least = schema.getMinLength() == null ? 0 : schema.getMinLength();
        while (text.length() < least) {
            text.append(FILLER);
        }
        Integer most = schema.getMaxLength();
        return most == null || text.length() <= most ? text.toString() : text.substring(0, most);
    }
}
