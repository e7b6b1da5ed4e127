package org.tocsin.inspection.visit.app;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.UUID;
import org.tocsin.inspection.visit.domain.Inspection;
import org.tocsin.inspection.visit.domain.InspectionKind;
import org.tocsin.inspection.visit.domain.InspectionStatus;

/**
 * A visit has been recorded, or stands in another status than before. Told in the transaction of
 * the change: an observer that throws a {@code Refusal} undoes it.
 *
 * @param taskId the task that the visit carries out, if any
 * @param at when the visit came to this status
 */
public record VisitMoved(
        UUID inspectionId,
        @Nullable UUID taskId,
        UUID unitId,
        InspectionKind kind,
        InspectionStatus status,
        Instant at) {

    static VisitMoved of(Inspection inspection) {
        return new VisitMoved(
                inspection.id(),
                inspection.taskId(),
                inspection.unit().id(),
                inspection.visit().kind(),
                inspection.status(),
                inspection.updatedAt());
    }
}
