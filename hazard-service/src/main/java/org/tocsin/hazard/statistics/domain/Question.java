package org.tocsin.hazard.statistics.domain;

import jakarta.annotation.Nullable;
import java.util.List;
import org.tocsin.hazard.register.domain.Source;

/**
 * A question to the statistics of the register; what is {@code null} does not narrow it.
 *
 * @param division its whole subtree
 * @param industry GB/T 4754 code or a prefix of one
 * @param groupBy at most two, each once
 */
public record Question(
        @Nullable String division,
        @Nullable String industry,
        @Nullable Source source,
        @Nullable Period period,
        List<Dimension> groupBy) {

    public Question {
        groupBy = List.copyOf(groupBy);
    }

    public boolean isBy(Dimension dimension) {
        return groupBy.contains(dimension);
    }

    public Question within(String settledDivision, @Nullable Period settledPeriod) {
        return new Question(settledDivision, industry, source, settledPeriod, groupBy);
    }

    public Question by(List<Dimension> dimensions) {
        return new Question(division, industry, source, period, dimensions);
    }
}
