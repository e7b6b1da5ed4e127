package org.tocsin.hazard.register.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A rectification order (整改指令书) as it was issued.
 *
 * @param deadline the last day as first ordered, Asia/Shanghai; the one that counts now is the
 *     hazard's
 */
@Embeddable
@Schema(description = "A rectification order 整改指令书")
public record RectificationOrder(
        String orderNo,
        String measure,
        String responsiblePerson,
        LocalDate deadline,
        @Nullable @Embedded @Schema(nullable = true) Assurances assurances,
        @Nullable @Schema(nullable = true) String interimMeasures,
        @Nullable @Schema(nullable = true) String watcher,
        @Column(name = "ordered_by") String by,
        @Column(name = "ordered_by_name") String byName,
        @Column(name = "ordered_at") Instant at) {

    static RectificationOrder of(HazardCommand.OrderRectification order, Occasion now) {
        return new RectificationOrder(
                now.orderNumbers().get(),
                order.measure(),
                order.responsiblePerson(),
                order.deadline(),
                order.assurances(),
                order.interimMeasures(),
                order.watcher(),
                now.actor().id(),
                now.actor().name(),
                now.at());
    }
}
