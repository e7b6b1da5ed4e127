package org.tocsin.responsibility.template.domain;

import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.tocsin.platform.problem.Violation;

/** What a value of a parameter must be like. */
final class ParameterRule {

    private static final int MOST_TEXT = 1000;
    private static final int PLACES = 2;

    private ParameterRule() {}

    /** What is wrong with the value; the pointer says where it was found. */
    static Optional<Violation> check(TemplateParameter parameter, String value, String pointer) {
        return switch (parameter.type()) {
            case TEXT -> ofText(parameter, value, pointer);
            case NUMBER -> ofNumber(parameter, value, pointer);
            case DATE -> ofDate(parameter, value, pointer);
        };
    }

    private static Optional<Violation> ofText(
            TemplateParameter parameter, String value, String pointer) {
        int least = parameter.min() == null ? 1 : number(parameter.min()).intValue();
        int most = parameter.max() == null ? MOST_TEXT : number(parameter.max()).intValue();
        int length = value.strip().length();
        return length < least || length > most
                ? outside(parameter, pointer, least, most)
                : Optional.empty();
    }

    private static Optional<Violation> ofNumber(
            TemplateParameter parameter, String value, String pointer) {
        BigDecimal given = numberOrNull(value);
        if (given == null || given.scale() > PLACES) {
            return malformed(parameter, pointer, "数值（至多两位小数）", "a number with at most two places");
        }
        boolean within =
                (parameter.min() == null || given.compareTo(number(parameter.min())) >= 0)
                        && (parameter.max() == null
                                || given.compareTo(number(parameter.max())) <= 0);
        return within
                ? Optional.empty()
                : outside(parameter, pointer, parameter.min(), parameter.max());
    }

    private static Optional<Violation> ofDate(
            TemplateParameter parameter, String value, String pointer) {
        LocalDate given = dateOrNull(value);
        if (given == null) {
            return malformed(parameter, pointer, "日期（如 2026-06-30）", "a date such as 2026-06-30");
        }
        boolean within =
                (parameter.min() == null || !given.isBefore(LocalDate.parse(parameter.min())))
                        && (parameter.max() == null
                                || !given.isAfter(LocalDate.parse(parameter.max())));
        return within
                ? Optional.empty()
                : outside(parameter, pointer, parameter.min(), parameter.max());
    }

    /** Whether a bound can be understood at all. */
    static boolean isBound(ParameterType type, @Nullable String bound) {
        return bound == null
                || switch (type) {
                    case TEXT -> bound.matches("\\d{1,4}");
                    case NUMBER -> numberOrNull(bound) != null;
                    case DATE -> dateOrNull(bound) != null;
                };
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text.strip());
    }

    private static @Nullable BigDecimal numberOrNull(String text) {
        return text.strip().matches("-?\\d{1,15}(\\.\\d{1,10})?") ? number(text) : null;
    }

    static @Nullable LocalDate dateOrNull(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException malformed) {
            return null;
        }
    }

    private static Optional<Violation> malformed(
            TemplateParameter parameter, String pointer, String zh, String en) {
        return Optional.of(
                Violation.of(
                        pointer,
                        "parameter-type",
                        "参数 %s 应为%s".formatted(parameter.name(), zh),
                        "Parameter %s must be %s".formatted(parameter.name(), en)));
    }

    private static Optional<Violation> outside(
            TemplateParameter parameter,
            String pointer,
            @Nullable Object least,
            @Nullable Object most) {
        String from = least == null ? "…" : least.toString();
        String to = most == null ? "…" : most.toString();
        return Optional.of(
                Violation.of(
                        pointer,
                        "parameter-range",
                        "参数 %s 超出范围 [%s, %s]".formatted(parameter.name(), from, to),
                        "Parameter %s is outside [%s, %s]".formatted(parameter.name(), from, to)));
    }
}
