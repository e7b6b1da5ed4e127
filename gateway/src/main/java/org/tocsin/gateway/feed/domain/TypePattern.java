package org.tocsin.gateway.feed.domain;

import jakarta.annotation.Nullable;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Violation;

/**
 * Which types of events are wanted: one ({@code hazard.closed.v1}), all versions of one ({@code
 * hazard.closed.*}) or all of an aggregate ({@code hazard.*}).
 */
public record TypePattern(String prefix, boolean open) {

    private static final Pattern VALID = Pattern.compile("[a-z0-9-]+(?:\\.[a-z0-9-]+)*(?:\\.\\*)?");
    private static final String WIRE_PREFIX = "org.tocsin.";

    public static TypePattern of(String text) {
        String type = text.strip();
        if (type.startsWith(WIRE_PREFIX)) {
            type = type.substring(WIRE_PREFIX.length());
        }
        if (type.length() > 160 || !VALID.matcher(type).matches()) {
            throw new Refusal.Invalid(
                    Violation.of(
                            "?types",
                            "malformed-type",
                            "事件类型应形如 hazard.closed.v1 或 hazard.*",
                            "A type looks like hazard.closed.v1 or hazard.*"));
        }
        return type.endsWith("*")
                ? new TypePattern(type.substring(0, type.length() - 1), true)
                : new TypePattern(type, false);
    }

    /**
     * @param types separated by commas; nothing for all
     */
    public static List<TypePattern> list(@Nullable String types) {
        return types == null || types.isBlank()
                ? List.of()
                : Arrays.stream(types.split(",", -1)).map(TypePattern::of).toList();
    }

    /** The kind of record whose events are wanted: {@code hazard}. */
    public String kind() {
        int dot = prefix.indexOf('.');
        return dot < 0 ? prefix : prefix.substring(0, dot);
    }

    /**
     * @param type without prefix
     */
    public boolean matches(String type) {
        return open ? type.startsWith(prefix) : type.equals(prefix);
    }
}
