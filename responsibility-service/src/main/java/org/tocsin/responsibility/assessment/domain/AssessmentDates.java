package org.tocsin.responsibility.assessment.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** When an assessment reached what. */
@Embeddable
public record AssessmentDates(
        Instant opened,
        @Nullable Instant selfScored,
        @Nullable Instant scored,
        @Nullable Instant confirmed,
        @Nullable Instant published) {

    static AssessmentDates begin(Instant at) {
        return new AssessmentDates(at, null, null, null, null);
    }

    AssessmentDates withSelfScored(Instant at) {
        return new AssessmentDates(opened, at, scored, confirmed, published);
    }

    AssessmentDates withScored(Instant at) {
        return new AssessmentDates(opened, selfScored, at, confirmed, published);
    }

    AssessmentDates withConfirmed(Instant at) {
        return new AssessmentDates(opened, selfScored, scored, at, published);
    }

    AssessmentDates withPublished(Instant at) {
        return new AssessmentDates(opened, selfScored, scored, confirmed, at);
    }
}
