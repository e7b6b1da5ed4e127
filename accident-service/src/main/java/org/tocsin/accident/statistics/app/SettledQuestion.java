package org.tocsin.accident.statistics.app;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import org.tocsin.accident.statistics.app.AccidentCounts.Coverage;
import org.tocsin.accident.statistics.domain.Dimension;
import org.tocsin.accident.statistics.domain.Measure;
import org.tocsin.accident.statistics.domain.Period;

/**
 * A question with nothing left open.
 *
 * @param previous the period to compare with, or {@code null}
 */
record SettledQuestion(
        List<Dimension> groupBy,
        List<Measure> measures,
        Coverage coverage,
        Period period,
        @Nullable Period previous,
        Instant asOf) {

    Links links() {
        return new Links(period, coverage, asOf);
    }

    /** What has to be counted: weeks are put together from days. */
    List<Dimension> counted() {
        return groupBy.stream()
                .map(d -> d == Dimension.WEEK ? Dimension.DAY : d)
                .distinct()
                .toList();
    }
}
