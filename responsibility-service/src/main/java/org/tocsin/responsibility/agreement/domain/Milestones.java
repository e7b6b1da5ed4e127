package org.tocsin.responsibility.agreement.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** When an agreement reached what. */
@Embeddable
public record Milestones(
        Instant drafted,
        @Nullable Instant issued,
        @Nullable Instant inForce,
        @Nullable Instant ended) {

    static Milestones begin(Instant drafted) {
        return new Milestones(drafted, null, null, null);
    }

    Milestones withIssued(Instant at) {
        return new Milestones(drafted, at, inForce, ended);
    }

    Milestones withInForce(Instant at) {
        return new Milestones(drafted, issued, at, ended);
    }

    Milestones withEnded(Instant at) {
        return new Milestones(drafted, issued, inForce, at);
    }
}
