package org.tocsin.hazard.register.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The enterprise says that it has received an order (签收). */
@Embeddable
@Schema(description = "Receipt of the order by the enterprise 签收")
public record Acknowledgement(
        @Column(name = "acknowledged_by") String by,
        @Column(name = "acknowledged_by_name") String byName,
        @Column(name = "acknowledged_at") Instant at) {

    static Acknowledgement of(Occasion now) {
        return new Acknowledgement(now.actor().id(), now.actor().name(), now.at());
    }
}
