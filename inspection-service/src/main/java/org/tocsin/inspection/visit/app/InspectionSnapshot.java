package org.tocsin.inspection.visit.app;

import jakarta.annotation.Nullable;
import java.util.List;
import java.util.UUID;
import org.tocsin.inspection.visit.domain.Closure;
import org.tocsin.inspection.visit.domain.Finding;
import org.tocsin.inspection.visit.domain.FindingGrade;
import org.tocsin.inspection.visit.domain.InspectedUnit;
import org.tocsin.inspection.visit.domain.Inspection;
import org.tocsin.inspection.visit.domain.InspectionStatus;
import org.tocsin.inspection.visit.domain.Inspector;
import org.tocsin.inspection.visit.domain.SiteSignature;
import org.tocsin.inspection.visit.domain.SiteVisit;

/**
 * What the audit trail keeps the digest of: the visit without its hazards, which are not its own.
 */
record InspectionSnapshot(
        UUID id,
        String inspectionNo,
        InspectionStatus status,
        @Nullable UUID taskId,
        InspectedUnit unit,
        SiteVisit visit,
        List<Inspector> inspectors,
        List<Line> findings,
        @Nullable SiteSignature signature,
        @Nullable Closure closure) {

    record Line(UUID id, String part, String item, String description, FindingGrade grade) {

        static Line of(Finding finding) {
            return new Line(
                    finding.id(),
                    finding.part(),
                    finding.item(),
                    finding.description(),
                    finding.grade());
        }
    }

    static InspectionSnapshot of(Inspection inspection) {
        return new InspectionSnapshot(
                inspection.id(),
                inspection.inspectionNo(),
                inspection.status(),
                inspection.taskId(),
                inspection.unit(),
                inspection.visit(),
                List.copyOf(inspection.inspectors()),
                inspection.findings().stream().map(Line::of).toList(),
                inspection.signature(),
                inspection.closure());
    }
}
