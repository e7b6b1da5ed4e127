package org.tocsin.responsibility.assessment.domain;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;

/**
 * A fact as scoring looks at it.
 *
 * @param subjectId the accident that it is about, if it is a duty or an investigation; else the
 *     aggregate
 * @param fields of the payload; empty for types of which nothing is asked
 */
public record ScoringFact(
        UUID id,
        String type,
        UUID aggregateId,
        UUID subjectId,
        long sequence,
        @Nullable UUID unitId,
        @Nullable String division,
        @Nullable String industry,
        Instant happenedAt,
        String href,
        Map<String, String> fields) {

    /** Whatever order facts came in, they are looked at in this one. */
    static final Comparator<ScoringFact> ORDER =
            Comparator.comparing(ScoringFact::happenedAt)
                    .thenComparing(ScoringFact::aggregateId)
                    .thenComparingLong(ScoringFact::sequence)
                    .thenComparing(ScoringFact::id);

    ScoringFact at(@Nullable UUID unit, @Nullable String where) {
        return new ScoringFact(
                id,
                type,
                aggregateId,
                subjectId,
                sequence,
                unit,
                where,
                industry,
                happenedAt,
                href,
                fields);
    }
}
