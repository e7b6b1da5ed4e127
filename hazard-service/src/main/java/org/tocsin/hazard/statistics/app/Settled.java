package org.tocsin.hazard.statistics.app;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.tocsin.hazard.statistics.domain.Cell;
import org.tocsin.hazard.statistics.domain.Dimension;
import org.tocsin.hazard.statistics.domain.Period;
import org.tocsin.hazard.statistics.domain.Question;

/**
 * A question with nothing left open.
 *
 * @param today the day of {@code asOf}, Asia/Shanghai
 * @param children for every division below the one asked for, which one a level below it belongs to
 */
record Settled(Question question, Instant asOf, LocalDate today, Map<String, String> children) {

    /** What is asked for, all of it. */
    Cell whole() {
        Period period = question.period();
        return new Cell(
                asOf,
                question.division(),
                false,
                period == null ? null : period.from(),
                period == null ? null : period.to(),
                null,
                question.industry(),
                question.source() == null ? null : question.source().name());
    }

    /** The part of it that a group belongs to. */
    Cell cell(Map<Dimension, String> keys) {
        Cell whole = whole();
        String month = keys.get(Dimension.MONTH);
        Period period =
                month == null || question.period() == null
                        ? question.period()
                        : question.period().within(YearMonth.parse(month));
        String division = division(keys);
        return new Cell(
                asOf,
                division,
                question.isBy(Dimension.DIVISION) && !children.containsValue(division),
                period == null ? null : period.from(),
                period == null ? null : period.to(),
                month,
                narrowest(industry(keys)),
                question.isBy(Dimension.SOURCE) ? keys.get(Dimension.SOURCE) : whole.source());
    }

    private String division(Map<Dimension, String> keys) {
        if (!question.isBy(Dimension.DIVISION)) {
            return question.division();
        }
        String recorded = keys.get(Dimension.DIVISION);
        return children.getOrDefault(recorded, recorded);
    }

    private String industry(Map<Dimension, String> keys) {
        for (Dimension by : new Dimension[] {Dimension.INDUSTRY_DIVISION, Dimension.INDUSTRY}) {
            if (question.isBy(by)) {
                return keys.getOrDefault(by, Cell.UNKNOWN);
            }
        }
        return question.industry();
    }

    /** A group that is wider than what was asked for holds no more than what was asked for. */
    private @Nullable String narrowest(@Nullable String group) {
        String asked = question.industry();
        return group != null && asked != null && asked.startsWith(group) ? asked : group;
    }
}
