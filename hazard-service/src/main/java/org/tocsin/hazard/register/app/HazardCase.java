package org.tocsin.hazard.register.app;

import java.time.LocalDate;
import java.util.List;
import org.tocsin.hazard.register.domain.Actor;
import org.tocsin.hazard.register.domain.AllowedTransition;
import org.tocsin.hazard.register.domain.CaseFile;
import org.tocsin.hazard.register.domain.DeadlineExtension;
import org.tocsin.hazard.register.domain.Decision;
import org.tocsin.hazard.register.domain.EvidenceNote;
import org.tocsin.hazard.register.domain.Hazard;
import org.tocsin.hazard.register.domain.HazardSnapshot;
import org.tocsin.hazard.register.domain.HazardTransition;
import org.tocsin.hazard.register.domain.Occasion;
import org.tocsin.hazard.register.domain.RectificationOrder;
import org.tocsin.hazard.register.domain.ReviewRecord;
import org.tocsin.hazard.register.domain.Roles;

/**
 * A hazard with its whole case file and what the caller may do next, taken out of the transaction.
 *
 * @param today the day on which overdue is judged, Asia/Shanghai
 */
public record HazardCase(
        HazardSnapshot hazard,
        List<Decision> decisions,
        List<RectificationOrder> orders,
        List<DeadlineExtension> extensions,
        List<EvidenceNote> evidence,
        List<ReviewRecord> reviews,
        List<AllowedTransition> allowed,
        LocalDate today) {

    /** A grid inspector follows what became of a report, but does not see orders. */
    static HazardCase of(Hazard hazard, Occasion now) {
        CaseFile file = hazard.file();
        boolean ordersToo = seesOrders(now.actor());
        return new HazardCase(
                hazard.snapshot(),
                ordersToo ? file.decisions() : withoutOrders(file.decisions()),
                ordersToo ? file.orders() : List.of(),
                ordersToo ? file.extensions() : List.of(),
                ordersToo ? file.evidence() : List.of(),
                ordersToo ? file.reviews() : List.of(),
                hazard.allowedFor(now),
                now.today());
    }

    private static List<Decision> withoutOrders(List<Decision> decisions) {
        return decisions.stream()
                .filter(made -> made.transition() != HazardTransition.ACKNOWLEDGE_ORDER)
                .toList();
    }

    private static boolean seesOrders(Actor actor) {
        return !actor.is(Roles.GRID_INSPECTOR) || actor.isOneOf(Roles.SEE_ORDERS);
    }
}
