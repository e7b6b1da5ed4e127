package org.tocsin.hazard.register.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A rectification order (整改指令书) as it was issued.
 *
 * @param deadline the last day as first ordered, Asia/Shanghai; the one that counts now is the
 *     hazard's
 */
@Embeddable
public record RectificationOrder(
        String orderNo,
        String measure,
        String responsiblePerson,
        LocalDate deadline,
        @Nullable @Embedded Assurances assurances,
        @Nullable String interimMeasures,
        @Nullable String watcher,
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
