package org.tocsin.responsibility.measure.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.responsibility.workflow.domain.ActingPerson;

/** The latest application to be removed from the blacklist. */
@Embeddable
@Schema(name = "MeasureRemoval", description = "The latest application for removal 最近一次移出申请")
public record Removal(
        @Column(name = "removal_grounds") String grounds,
        @Nullable @Column(name = "removal_document") @Schema(nullable = true) String document,
        @Column(name = "removal_requested_at") Instant requestedAt,
        @Nullable
                @Enumerated(EnumType.STRING)
                @Column(name = "removal_opinion")
                @Schema(nullable = true)
                RemovalOpinion opinion,
        @Nullable @Column(name = "removal_reviewed_by") @Schema(nullable = true) String reviewedBy,
        @Nullable @Column(name = "removal_granted") @Schema(nullable = true) Boolean granted) {

    static Removal requested(MeasureCommand.RequestRemoval command, Instant at) {
        return new Removal(command.grounds(), command.document(), at, null, null, null);
    }

    Removal reviewed(RemovalOpinion held, ActingPerson by) {
        return new Removal(grounds, document, requestedAt, held, by.subject(), null);
    }

    Removal decided(boolean removed) {
        return new Removal(grounds, document, requestedAt, opinion, reviewedBy, removed);
    }
}
