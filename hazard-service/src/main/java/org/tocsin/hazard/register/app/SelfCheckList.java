package org.tocsin.hazard.register.app;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.Nullable;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;
import org.tocsin.hazard.register.domain.SelfCheckLine;
import org.tocsin.hazard.register.domain.Source;
import org.tocsin.platform.bulk.BulkImport.LineMapping;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Violation;
import org.tocsin.platform.time.Moments;

/**
 * A list of self-check findings as plain text, whose unit and origin the query names. A line is
 * known by its number, and by the period if one is given: lists of several months then may bear the
 * same name.
 */
final class SelfCheckList implements LineMapping {

    private final String unitId;
    private final String importSource;
    private final Source source;
    private final @Nullable String period;
    private final @Nullable Instant foundAt;

    private SelfCheckList(Map<String, String> parameters, Clock clock) {
        unitId = required(parameters, "unitId");
        importSource = required(parameters, "importSource");
        source = Source.valueOf(parameters.getOrDefault("source", Source.SELF_CHECK.name()));
        period = parameters.get("period");
        foundAt = foundAt(parameters, clock);
    }

    /**
     * @param parameters {@code unitId}, {@code importSource}; perhaps {@code source}; perhaps
     *     {@code foundAt}, an instant, or {@code period}, a month
     */
    static SelfCheckList of(Map<String, String> parameters, Clock clock) {
        try {
            return new SelfCheckList(parameters, clock);
        } catch (DateTimeException malformed) {
            throw wrong("period", "bad-value", "须为月份，例如 2026-03", "A month, such as 2026-03");
        }
    }

    @Override
    public ObjectNode fields(long number, String line) {
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        row.put("importSource", importSource);
        row.put("externalId", period == null ? Long.toString(number) : period + "/" + number);
        row.put("unitId", unitId);
        row.put("description", line);
        row.put("source", source.name());
        String item = SelfCheckLine.item(line);
        if (item != null) {
            row.put("item", item);
        }
        if (foundAt != null) {
            row.put("foundAt", foundAt.toString());
        }
        return row;
    }

    /** The month's last moment, for which day is not known; now, if the month is not over yet. */
    private static @Nullable Instant foundAt(Map<String, String> parameters, Clock clock) {
        String instant = parameters.get("foundAt");
        String month = parameters.get("period");
        if (instant != null && month != null) {
            throw wrong(
                    "period",
                    "either-or",
                    "foundAt 与 period 只能给一个",
                    "Give foundAt or period, not both");
        }
        if (month == null) {
            return instant == null ? null : Instant.parse(instant);
        }
        YearMonth asked = YearMonth.parse(month);
        Instant now = Moments.now(clock);
        Instant first = asked.atDay(1).atStartOfDay(Moments.CHINA).toInstant();
        Instant next = asked.plusMonths(1).atDay(1).atStartOfDay(Moments.CHINA).toInstant();
        if (first.isAfter(now)) {
            throw wrong("period", "found-in-the-future", "月份不得在将来", "The month lies in the future");
        }
        return next.isAfter(now) ? now : next.minusSeconds(1);
    }

    private static String required(Map<String, String> parameters, String name) {
        String value = parameters.get(name);
        if (value == null || value.isBlank()) {
            throw wrong(
                    name,
                    "not-null",
                    "text/plain 没有列，须在查询参数中给出 " + name,
                    "Plain text has no columns: say %s in the query".formatted(name));
        }
        return value;
    }

    private static Refusal wrong(String parameter, String code, String zh, String en) {
        return new Refusal.Invalid(Violation.of("?" + parameter, code, zh, en));
    }
}
