package org.tocsin.accident.statistics.app;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.tocsin.accident.report.domain.AccidentKinds;
import org.tocsin.accident.statistics.domain.Dimension;
import org.tocsin.accident.statistics.domain.Measure;

/**
 * A question to the statistics; {@code null} means the default.
 *
 * @param from default 1 January of the year of {@code to}
 * @param to default the day of {@code asOf}, or today
 * @param division default the caller's own
 * @param kinds which accidents count
 * @param groupBy no dimension or several, each once
 * @param compare whether to set the same period of the year before beside it
 * @param asOf default everything that is known now
 */
public record StatisticsQuestion(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String division,
        AccidentKinds kinds,
        List<Dimension> groupBy,
        List<Measure> measures,
        boolean compare,
        @Nullable Instant asOf) {

    public StatisticsQuestion {
        groupBy = List.copyOf(groupBy);
        measures = List.copyOf(measures);
    }
}
