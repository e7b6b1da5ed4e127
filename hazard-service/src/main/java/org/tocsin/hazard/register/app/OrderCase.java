package org.tocsin.hazard.register.app;

import java.time.LocalDate;
import org.tocsin.hazard.register.domain.HazardSnapshot;
import org.tocsin.hazard.register.domain.OrderDocument;
import org.tocsin.hazard.register.domain.OrderStatus;
import org.tocsin.hazard.register.domain.RectificationOrder;

/**
 * An order with its hazard, taken out of the transaction.
 *
 * @param today the day on which overdue is judged, Asia/Shanghai
 */
public record OrderCase(
        RectificationOrder order, OrderStatus status, HazardSnapshot hazard, LocalDate today) {

    static OrderCase of(OrderDocument document, LocalDate today) {
        return new OrderCase(
                document.content(), document.status(), document.hazard().snapshot(), today);
    }
}
