package org.tocsin.inspection.visit.app;

import jakarta.annotation.Nullable;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tocsin.inspection.visit.domain.Answer;
import org.tocsin.inspection.visit.domain.Finding;
import org.tocsin.inspection.visit.domain.FindingGrade;
import org.tocsin.inspection.visit.domain.InspectedUnit;
import org.tocsin.inspection.visit.domain.Inspection;
import org.tocsin.inspection.visit.domain.Inspector;
import org.tocsin.inspection.visit.domain.Measure;
import org.tocsin.inspection.visit.domain.MeasureStand;
import org.tocsin.inspection.visit.domain.SiteVisit;

/**
 * What the unit head signs: time, place, content, what was found and what was ordered (Work Safety
 * Law Art. 68). Its digest stays the same until one of these changes, whatever becomes of the
 * hazards.
 */
record RecordContent(
        UUID id,
        String inspectionNo,
        @Nullable UUID taskId,
        InspectedUnit unit,
        SiteVisit visit,
        List<Inspector> inspectors,
        List<Line> findings,
        List<Answer> answers) {

    record Line(
            UUID id,
            String part,
            String item,
            String description,
            FindingGrade grade,
            Map<Measure, MeasureStand> measures) {

        static Line of(Finding finding) {
            return new Line(
                    finding.id(),
                    finding.part(),
                    finding.item(),
                    finding.description(),
                    finding.grade(),
                    finding.measures());
        }
    }

    static RecordContent of(Inspection inspection, List<Answer> answers) {
        return new RecordContent(
                inspection.id(),
                inspection.inspectionNo(),
                inspection.taskId(),
                inspection.unit(),
                inspection.visit(),
                List.copyOf(inspection.inspectors()),
                inspection.findings().stream().map(Line::of).toList(),
                answers);
    }
}
