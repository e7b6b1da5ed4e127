package org.tocsin.inspection.visit.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.tocsin.inspection.visit.domain.InspectionStatus;
import org.tocsin.inspection.visit.persistence.InspectionRepository;

/**
 * Holds visits as they are, for features that add to a visit only until its site record is signed:
 * a signature that comes at the same moment waits.
 */
@ApplicationScoped
public class VisitHolds {

    private final InspectionRepository inspections;

    VisitHolds(InspectionRepository inspections) {
        this.inspections = inspections;
    }

    /** The status that a visit which the caller sees has, until this transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public InspectionStatus hold(UUID id) {
        return inspections.heldStatus(id);
    }
}
