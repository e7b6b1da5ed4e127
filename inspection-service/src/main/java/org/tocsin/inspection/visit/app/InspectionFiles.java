package org.tocsin.inspection.visit.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tocsin.inspection.checklist.app.CheckSheets;
import org.tocsin.inspection.hazardstate.app.FindingHazards;
import org.tocsin.inspection.hazardstate.app.HazardOfFinding;
import org.tocsin.inspection.visit.domain.Answer;
import org.tocsin.inspection.visit.domain.Circumstances;
import org.tocsin.inspection.visit.domain.Finding;
import org.tocsin.inspection.visit.domain.Inspection;
import org.tocsin.inspection.visit.persistence.AnswerRepository;

/** Puts together what belongs to a visit, for the present caller. */
@ApplicationScoped
class InspectionFiles {

    private final FindingHazards hazards;
    private final AnswerRepository answers;
    private final CheckSheets sheets;
    private final InspectionJournal journal;
    private final Present present;

    InspectionFiles(
            FindingHazards hazards,
            AnswerRepository answers,
            CheckSheets sheets,
            InspectionJournal journal,
            Present present) {
        this.hazards = hazards;
        this.answers = answers;
        this.sheets = sheets;
        this.journal = journal;
        this.present = present;
    }

    /** Must be called within the transaction that loaded the visit. */
    InspectionFile open(Inspection inspection) {
        List<UUID> findings = inspection.findings().stream().map(Finding::id).toList();
        return of(inspection, answers.of(inspection.id()), hazards.of(findings));
    }

    /** Of what is in hand already, asking the database nothing. */
    InspectionFile of(Inspection inspection, List<Answer> given, Map<UUID, HazardOfFinding> known) {
        List<Answer> ordered = Answer.inOrder(given);
        String digest = journal.recordDigest(inspection, ordered);
        return new InspectionFile(
                inspection,
                List.copyOf(inspection.inspectors()),
                List.copyOf(inspection.findings()),
                known,
                ordered,
                filled(ordered),
                digest,
                inspection.allowed(present.circumstances(digest)));
    }

    private List<FilledChecklist> filled(List<Answer> ordered) {
        Map<UUID, List<Answer>> byChecklist =
                ordered.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Answer::checklistId,
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        return byChecklist.entrySet().stream()
                .map(
                        entry ->
                                new FilledChecklist(
                                        sheets.answered(entry.getKey()), entry.getValue()))
                .toList();
    }

    /** Of a decision about a visit that is on record. */
    Circumstances circumstances(InspectionFile file) {
        return present.circumstances(file.recordDigest());
    }

    /** Of a decision about a visit that is not. */
    Circumstances circumstances() {
        return present.circumstances(null);
    }
}
