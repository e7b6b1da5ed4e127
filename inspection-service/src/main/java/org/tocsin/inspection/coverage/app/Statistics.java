package org.tocsin.inspection.coverage.app;

import java.util.List;
import org.tocsin.inspection.coverage.domain.Cell;
import org.tocsin.inspection.coverage.domain.Dimension;
import org.tocsin.platform.problem.Text;

/**
 * The answer to a question.
 *
 * @param of all that was asked for
 * @param formula how its figures are computed
 * @param rows one for each combination that occurs
 * @param totals all rows together; computed, not added up, where things would be counted twice
 */
public record Statistics<R>(
        Cell of,
        List<Dimension> groupBy,
        Text formula,
        List<Definition> definitions,
        List<R> rows,
        List<R> totals) {

    public Statistics {
        groupBy = List.copyOf(groupBy);
        rows = List.copyOf(rows);
        totals = List.copyOf(totals);
    }

    /** What a word means here, and who says so. */
    public record Definition(String term, Text meaning, Text basis) {}
}
