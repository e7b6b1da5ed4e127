package org.tocsin.responsibility.score.domain;

import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Set;

/**
 * Which scores a list or an export is about; what is {@code null} or empty does not narrow it.
 *
 * @param division its whole subtree
 * @param below scores less than this
 * @param unitName part of the name
 */
public record ScoreFilter(
        Set<ScoreClass> classes,
        @Nullable String division,
        @Nullable BigDecimal below,
        @Nullable Boolean vetoed,
        @Nullable Instant updatedSince,
        @Nullable String unitName) {

    public ScoreFilter {
        classes = Set.copyOf(classes);
    }
}
