package org.tocsin.hazard.riskpoint.app;

import java.util.List;
import org.tocsin.hazard.riskpoint.domain.Grading;
import org.tocsin.hazard.riskpoint.domain.RiskPoint;
import org.tocsin.hazard.riskpoint.domain.RiskPointSnapshot;
import org.tocsin.hazard.riskpoint.domain.RiskPointStatus;

/**
 * A risk point with the history of its gradings, taken out of the transaction.
 *
 * @param changeable whether this caller may change or retire it
 */
public record RiskPointCase(RiskPointSnapshot point, List<Grading> gradings, boolean changeable) {

    static RiskPointCase of(RiskPoint point, boolean keeper) {
        RiskPointSnapshot snapshot = point.snapshot();
        return new RiskPointCase(
                snapshot, point.gradings(), keeper && snapshot.status() == RiskPointStatus.ACTIVE);
    }
}
