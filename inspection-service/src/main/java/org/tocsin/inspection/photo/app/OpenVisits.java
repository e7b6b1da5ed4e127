package org.tocsin.inspection.photo.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.tocsin.inspection.visit.app.InspectionFile;
import org.tocsin.inspection.visit.app.InspectionQueries;
import org.tocsin.inspection.visit.app.VisitHolds;
import org.tocsin.inspection.visit.domain.Inspection;
import org.tocsin.inspection.visit.domain.InspectionStatus;
import org.tocsin.platform.problem.Refusal;

/** Visits that photographs may still be added to: those whose site record is not signed. */
@ApplicationScoped
class OpenVisits {

    private final InspectionQueries visits;
    private final VisitHolds holds;

    OpenVisits(InspectionQueries visits, VisitHolds holds) {
        this.visits = visits;
        this.holds = holds;
    }

    /** The visit, open or not, if the caller may see it. */
    InspectionFile require(UUID id) {
        return visits.single(id);
    }

    /** Looks only, so that nothing is examined in vain. */
    void refuseUnlessOpen(Inspection visit) {
        refuseUnlessOpen(visit, visit.status());
    }

    /** Looks again and keeps it so until the photograph is on record. */
    void hold(Inspection visit) {
        refuseUnlessOpen(visit, holds.hold(visit.id()));
    }

    private static void refuseUnlessOpen(Inspection visit, InspectionStatus status) {
        if (status != InspectionStatus.RECORDED) {
            throw new Refusal.WrongState(
                    "inspection", visit.inspectionNo(), status.name(), "upload-photo");
        }
    }
}
