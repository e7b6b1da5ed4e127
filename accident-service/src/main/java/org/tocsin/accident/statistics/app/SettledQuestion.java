package org.tocsin.accident.statistics.app;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.tocsin.accident.statistics.domain.Dimension;
import org.tocsin.accident.statistics.domain.Measure;
import org.tocsin.accident.statistics.domain.Period;

/**
 * A question with nothing left open.
 *
 * @param previous the period to compare with, or {@code null}
 * @param children for every division below the one asked for, which one a level below it belongs to
 */
record SettledQuestion(
        List<Dimension> groupBy,
        List<Measure> measures,
        @Nullable String division,
        Period period,
        @Nullable Period previous,
        Instant asOf,
        Map<String, String> children) {

    Links links() {
        return new Links(period, division, asOf);
    }

    /** The division one level below the one asked for. */
    String rolledUp(String recorded) {
        return children.getOrDefault(recorded, recorded);
    }
}
