package org.tocsin.hazard.register.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * When a hazard got somewhere; what the published rates are computed from.
 *
 * @param rectifiedAt when a review found it rectified
 */
@Embeddable
public record Milestones(
        @Nullable Instant verifiedAt, @Nullable Instant rectifiedAt, @Nullable Instant closedAt) {

    static final Milestones NONE = new Milestones(null, null, null);

    Milestones verified(Instant at) {
        return new Milestones(at, rectifiedAt, closedAt);
    }

    Milestones rectified(Instant at) {
        return new Milestones(verifiedAt, at, closedAt);
    }

    Milestones closed(Instant at) {
        return new Milestones(verifiedAt, rectifiedAt, at);
    }
}
