package org.tocsin.hazard.register.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A rectification order (整改指令书) as it was issued.
 *
 * @param deadline the last day as first ordered, Asia/Shanghai; the one that counts now is the
 *     hazard's
 * @param acknowledgement when the enterprise said that it has it
 */
@Embeddable
@Schema(description = "A rectification order 整改指令书")
public record RectificationOrder(
        @Schema(description = "Its document: /api/v1/rectification-orders/{id} 指令书") UUID id,
        String orderNo,
        String measure,
        String responsiblePerson,
        LocalDate deadline,
        @Nullable @Embedded @Schema(nullable = true) Assurances assurances,
        @Nullable @Schema(nullable = true) String interimMeasures,
        @Nullable @Schema(nullable = true) String watcher,
        @Column(name = "ordered_by") String by,
        @Column(name = "ordered_by_name") String byName,
        @Column(name = "ordered_at") Instant at,
        @Nullable @Embedded @Schema(nullable = true) Acknowledgement acknowledgement) {

    static RectificationOrder of(HazardCommand.OrderRectification order, Occasion now) {
        Occasion.OrderIdentity identity = now.orderNumbers().get();
        return new RectificationOrder(
                identity.id(),
                identity.orderNo(),
                order.measure(),
                order.responsiblePerson(),
                order.deadline(),
                order.assurances(),
                order.interimMeasures(),
                order.watcher(),
                now.actor().id(),
                now.actor().name(),
                now.at(),
                null);
    }

    RectificationOrder acknowledged(Occasion now) {
        return new RectificationOrder(
                id,
                orderNo,
                measure,
                responsiblePerson,
                deadline,
                assurances,
                interimMeasures,
                watcher,
                by,
                byName,
                at,
                Acknowledgement.of(now));
    }
}
