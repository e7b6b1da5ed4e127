package org.tocsin.hazard.listing.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.tocsin.hazard.register.domain.Actor;

/**
 * What was proposed, by whom.
 *
 * @param deadline the last day, Asia/Shanghai; never changed, a new listing has its own
 */
@Embeddable
public record Proposal(
        @Enumerated(EnumType.STRING) ListingLevel level,
        LocalDate deadline,
        UUID supervisingUnitId,
        String reason,
        @Column(name = "proposed_by") String by,
        @Column(name = "proposed_by_name") String byName,
        @Column(name = "proposed_at") Instant at) {

    public static Proposal of(ProposeListing command, Actor actor, Instant at) {
        return new Proposal(
                command.level(),
                command.deadline(),
                command.supervisingUnitId(),
                command.reason(),
                actor.id(),
                actor.name(),
                at);
    }
}
