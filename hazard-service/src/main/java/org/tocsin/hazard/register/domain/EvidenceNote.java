package org.tocsin.hazard.register.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the enterprise says it has done. */
@Embeddable
@Schema(description = "Evidence handed in 整改证据")
public record EvidenceNote(
        String note,
        @Column(name = "submitted_by") String by,
        @Column(name = "submitted_by_name") String byName,
        @Column(name = "submitted_at") Instant at) {

    static EvidenceNote of(String note, Occasion now) {
        return new EvidenceNote(note, now.actor().id(), now.actor().name(), now.at());
    }
}
