package org.tocsin.hazard.statistics.app;

import java.util.List;
import java.util.Map;
import org.tocsin.hazard.statistics.domain.Cell;
import org.tocsin.hazard.statistics.domain.Dimension;
import org.tocsin.platform.problem.Text;

/**
 * The answer to a question.
 *
 * @param of all that was asked for
 * @param formula how its figures are computed
 * @param rows one for each combination that occurs
 * @param totals all rows together; computed, not added up, where things would be counted twice
 * @param uncounted how many hazards of the period are not counted, by status
 */
public record Statistics<R>(
        Cell of,
        List<Dimension> groupBy,
        Text formula,
        List<Definition> definitions,
        List<R> rows,
        List<R> totals,
        Map<String, Long> uncounted) {

    public Statistics {
        rows = List.copyOf(rows);
        totals = List.copyOf(totals);
    }

    /** What a word means here, and who says so. */
    public record Definition(String term, Text meaning, Text basis) {}
}
