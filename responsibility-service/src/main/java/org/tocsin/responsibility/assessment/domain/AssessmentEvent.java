package org.tocsin.responsibility.assessment.domain;

import jakarta.annotation.Nullable;

/**
 * What has happened to an assessment.
 *
 * @param previousStatus {@code null} when it was opened
 * @param previousGrade before it, {@code null} if there was none
 */
public record AssessmentEvent(
        Kind kind,
        long sequence,
        AssessmentSnapshot assessment,
        @Nullable AssessmentStatus previousStatus,
        @Nullable Grade previousGrade) {

    /** With the published name, spelled out so that renaming breaks no consumer. */
    public enum Kind {
        OPENED("assessment.opened.v1"),
        SELF_SCORED("assessment.self-scored.v1"),
        /** Also after an appeal was decided: the score may be another one. */
        SCORED("assessment.scored.v1"),
        APPEALED("assessment.appealed.v1"),
        CONFIRMED("assessment.confirmed.v1"),
        PUBLISHED("assessment.published.v1"),
        REGRADED("assessment.regraded.v1");

        private final String type;

        Kind(String type) {
            this.type = type;
        }

        public String type() {
            return type;
        }
    }
}
