package org.tocsin.inspection.coverage.domain;

import jakarta.annotation.Nullable;
import java.util.List;
import java.util.UUID;

/**
 * A question to the figures of visits; what is {@code null} does not narrow it.
 *
 * @param division its whole subtree
 * @param industry GB/T 4754 code or a prefix of one
 * @param campaignId only visits made for tasks of this campaign
 * @param groupBy at most two, each once
 */
public record Question(
        @Nullable String division,
        @Nullable String industry,
        @Nullable UUID campaignId,
        Period period,
        List<Dimension> groupBy) {

    public Question {
        groupBy = List.copyOf(groupBy);
    }

    public boolean isBy(Dimension dimension) {
        return groupBy.contains(dimension);
    }

    public Question by(List<Dimension> dimensions) {
        return new Question(division, industry, campaignId, period, dimensions);
    }

    public Question in(Period other) {
        return new Question(division, industry, campaignId, other, groupBy);
    }
}
