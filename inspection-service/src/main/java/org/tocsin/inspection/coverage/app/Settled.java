package org.tocsin.inspection.coverage.app;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;
import org.tocsin.inspection.coverage.domain.Cell;
import org.tocsin.inspection.coverage.domain.Dimension;
import org.tocsin.inspection.coverage.domain.Period;
import org.tocsin.inspection.coverage.domain.Question;

/**
 * A question with nothing left open.
 *
 * @param children for every division below the one asked for, which one a level below it belongs to
 */
record Settled(Question question, Instant asOf, Map<String, String> children) {

    /** What is asked for, all of it. */
    Cell whole() {
        return cell(Map.of(), null, null);
    }

    Cell cell(Map<Dimension, String> keys) {
        return cell(keys, month(keys.get(Dimension.MONTH)), null);
    }

    /**
     * The part of it that a group belongs to.
     *
     * @param month {@code null} for the whole period
     * @param officer {@code null} for all
     */
    Cell cell(Map<Dimension, String> keys, @Nullable YearMonth month, @Nullable String officer) {
        Period period = month == null ? question.period() : question.period().within(month);
        String recorded = keys.get(Dimension.DIVISION);
        String division =
                recorded == null ? question.division() : children.getOrDefault(recorded, recorded);
        return new Cell(
                asOf,
                division,
                recorded != null && !children.containsValue(division),
                period.from(),
                period.to(),
                month == null ? null : month.toString(),
                industry(keys),
                officer,
                keys.get(Dimension.KIND),
                question.campaignId());
    }

    /** A group that is wider than what was asked for holds no more than what was asked for. */
    private @Nullable String industry(Map<Dimension, String> keys) {
        String asked = question.industry();
        if (keys.isEmpty() || !question.isBy(Dimension.INDUSTRY)) {
            return asked;
        }
        String group = keys.getOrDefault(Dimension.INDUSTRY, Cell.UNKNOWN);
        return asked != null && asked.startsWith(group) ? asked : group;
    }

    private static @Nullable YearMonth month(@Nullable String text) {
        return text == null ? null : YearMonth.parse(text);
    }
}
