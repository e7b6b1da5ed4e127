package org.tocsin.platform.problem;

import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** What a caller has to write where a value of a Java type is read. */
final class JsonForm {

    private static final Set<Class<?>> INTEGERS =
            Set.of(int.class, long.class, short.class, byte.class);
    private static final Set<Class<?>> INTEGER_OBJECTS =
            Set.of(Integer.class, Long.class, Short.class, Byte.class, BigInteger.class);

    private JsonForm() {}

    static Text of(Class<?> type) {
        if (type.isArray() || Collection.class.isAssignableFrom(type)) {
            return Text.of("数组", "an array");
        }
        if (type.isEnum() || CharSequence.class.isAssignableFrom(type)) {
            return Text.of("字符串", "a string");
        }
        if (type == boolean.class || type == Boolean.class) {
            return Text.of("true 或 false", "true or false");
        }
        if (INTEGERS.contains(type) || INTEGER_OBJECTS.contains(type)) {
            return Text.of("整数", "an integer");
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return Text.of("数字", "a number");
        }
        return type == UUID.class ? Text.of("UUID", "a UUID") : ofTime(type);
    }

    private static Text ofTime(Class<?> type) {
        if (type == LocalDate.class) {
            return Text.of("日期（YYYY-MM-DD）", "a date (YYYY-MM-DD)");
        }
        if (type == Instant.class || type == OffsetDateTime.class) {
            return Text.of(
                    "带时区的时刻（如 2026-01-31T08:00:00Z）",
                    "an instant with its offset (such as 2026-01-31T08:00:00Z)");
        }
        if (type == YearMonth.class) {
            return Text.of("月份（YYYY-MM）", "a month (YYYY-MM)");
        }
        return type == Year.class
                ? Text.of("年份（YYYY）", "a year (YYYY)")
                : Text.of("对象", "an object");
    }
}
