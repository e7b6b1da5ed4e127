package org.tocsin.hazard.register.app;

import java.time.LocalDate;
import java.util.List;
import org.tocsin.hazard.register.domain.Actor;
import org.tocsin.hazard.register.domain.AllowedTransition;
import org.tocsin.hazard.register.domain.CaseFile;
import org.tocsin.hazard.register.domain.Decision;
import org.tocsin.hazard.register.domain.EvidenceNote;
import org.tocsin.hazard.register.domain.Hazard;
import org.tocsin.hazard.register.domain.HazardSnapshot;
import org.tocsin.hazard.register.domain.RectificationOrder;
import org.tocsin.hazard.register.domain.ReviewRecord;

/**
 * A hazard with its whole case file and what the caller may do next, taken out of the transaction.
 *
 * @param today the day on which overdue is judged, Asia/Shanghai
 */
public record HazardCase(
        HazardSnapshot hazard,
        List<Decision> decisions,
        List<RectificationOrder> orders,
        List<EvidenceNote> evidence,
        List<ReviewRecord> reviews,
        List<AllowedTransition> allowed,
        LocalDate today) {

    static HazardCase of(Hazard hazard, Actor actor, LocalDate today) {
        CaseFile file = hazard.file();
        return new HazardCase(
                hazard.snapshot(),
                file.decisions(),
                file.orders(),
                file.evidence(),
                file.reviews(),
                hazard.allowedFor(actor),
                today);
    }
}
