package org.tocsin.hazard.register.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** Who put the hazard on the register, and when. */
@Embeddable
public record Report(
        @Column(name = "reported_by") String by,
        @Column(name = "reported_by_name") String byName,
        @Column(name = "reported_at") Instant at) {

    public static Report by(Actor actor, Instant at) {
        return new Report(actor.id(), actor.name(), at);
    }
}
