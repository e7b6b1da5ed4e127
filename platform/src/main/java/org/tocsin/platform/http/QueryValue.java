package org.tocsin.platform.http;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tocsin.platform.problem.Text;
import org.tocsin.platform.time.Sane;

/**
 * Whether a query parameter's text is of the type it is declared with, and what to say if it is
 * not.
 */
final class QueryValue {

    private static final Map<Class<?>, Function<String, ?>> READERS =
            Map.ofEntries(
                    Map.entry(int.class, Integer::valueOf),
                    Map.entry(Integer.class, Integer::valueOf),
                    Map.entry(long.class, Long::valueOf),
                    Map.entry(Long.class, Long::valueOf),
                    Map.entry(boolean.class, QueryValue::truth),
                    Map.entry(Boolean.class, QueryValue::truth),
                    Map.entry(UUID.class, UUID::fromString),
                    Map.entry(Instant.class, Instant::parse),
                    Map.entry(OffsetDateTime.class, OffsetDateTime::parse),
                    Map.entry(LocalDate.class, LocalDate::parse),
                    Map.entry(YearMonth.class, YearMonth::parse),
                    Map.entry(Year.class, Year::parse));
    private static final Map<Class<?>, Text> WANTED =
            Map.of(
                    UUID.class, Text.of("UUID", "a UUID"),
                    Instant.class,
                            Text.of(
                                    "RFC 3339 时刻（URL 中的 + 须写作 %2B）",
                                    "an RFC 3339 instant (in a URL write + as %2B)"),
                    OffsetDateTime.class,
                            Text.of(
                                    "RFC 3339 时刻（URL 中的 + 须写作 %2B）",
                                    "an RFC 3339 instant (in a URL write + as %2B)"),
                    LocalDate.class, Text.of("日期 YYYY-MM-DD", "a date YYYY-MM-DD"),
                    boolean.class, Text.of("true 或 false", "true or false"),
                    Boolean.class, Text.of("true 或 false", "true or false"));

    private QueryValue() {}

    /** What is wanted instead, or empty if the text is fine. */
    static Optional<Text> fault(Class<?> type, String text) {
        try {
            if (type.isEnum()) {
                return isConstant(type, text) ? Optional.empty() : Optional.of(oneOf(type));
            }
            Object read = READERS.getOrDefault(type, Function.identity()).apply(text);
            if (read == null) {
                return Optional.of(Text.of("须有值", "Must have a value"));
            }
            return Sane.isSane(read)
                    ? Optional.empty()
                    : Optional.of(
                            Text.of(
                                    "须在 1900 年至 9998 年之间",
                                    "Must lie within the years 1900 to 9998"));
        } catch (RuntimeException unreadable) {
            Text wanted = WANTED.getOrDefault(type, Text.of("整数", "a whole number"));
            return Optional.of(Text.of("须为" + wanted.zh(), "Must be " + wanted.en()));
        }
    }

    private static boolean isConstant(Class<?> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .anyMatch(c -> ((Enum<?>) c).name().equals(text));
    }

    private static Text oneOf(Class<?> type) {
        String all =
                Arrays.stream(type.getEnumConstants())
                        .map(c -> ((Enum<?>) c).name())
                        .collect(Collectors.joining(", "));
        return Text.of("取值须为 " + all + " 之一", "Must be one of " + all);
    }

    private static Boolean truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }
}
