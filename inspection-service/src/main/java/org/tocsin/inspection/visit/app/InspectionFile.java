package org.tocsin.inspection.visit.app;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tocsin.inspection.hazardstate.app.HazardOfFinding;
import org.tocsin.inspection.visit.domain.AllowedTransition;
import org.tocsin.inspection.visit.domain.Answer;
import org.tocsin.inspection.visit.domain.Finding;
import org.tocsin.inspection.visit.domain.Inspection;
import org.tocsin.inspection.visit.domain.Inspector;

/**
 * A visit with everything a reader of the single resource gets to see, loaded whole.
 *
 * @param hazards by finding
 * @param answers by checklist, in the order of the items
 * @param recordDigest of what is signed: {@link RecordContent}
 * @param allowed what this caller may do next
 */
public record InspectionFile(
        Inspection inspection,
        List<Inspector> inspectors,
        List<Finding> findings,
        Map<UUID, HazardOfFinding> hazards,
        List<Answer> answers,
        List<FilledChecklist> checklists,
        String recordDigest,
        List<AllowedTransition> allowed) {}
