package org.tocsin.inspection.visit.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.tocsin.inspection.checklist.app.CheckSheets;
import org.tocsin.inspection.checklist.domain.CheckSheet;
import org.tocsin.inspection.visit.domain.AnsweredChecklist;
import org.tocsin.inspection.visit.domain.AnswersForm;
import org.tocsin.inspection.visit.domain.ChecklistAnswers;
import org.tocsin.inspection.visit.domain.DraftFinding;
import org.tocsin.inspection.visit.domain.Filling;
import org.tocsin.inspection.visit.domain.FindingsForm;
import org.tocsin.inspection.visit.domain.NewFinding;
import org.tocsin.inspection.visit.domain.RecordVisit;
import org.tocsin.inspection.visit.persistence.FindingRepository;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Violation;
import org.tocsin.platform.time.Ids;

/** Looks up in the checklists what was written on site, and sees that no id is taken twice. */
@ApplicationScoped
class Fillings {

    /** In one upload. */
    private static final int MOST_ANSWERS = 500;

    private final CheckSheets sheets;
    private final FindingRepository findings;

    Fillings(CheckSheets sheets, FindingRepository findings) {
        this.sheets = sheets;
        this.findings = findings;
    }

    /**
     * @param visit with its id
     * @throws Refusal.RuleBroken naming each answer and finding that cannot be taken
     */
    Filling of(RecordVisit visit) {
        Filling filling =
                new ChecklistAnswers(
                                asked(visit.checklists(), visit.findings(), visit.visitedAt()),
                                List.of(),
                                List.of(),
                                false,
                                Ids::next)
                        .findings(visit.findings())
                        .answers(visit.checklists())
                        .filling();
        refuseTaken(filling.findings(), visit.id());
        return filling;
    }

    /**
     * @param correcting whether answers on record give way to what is sent
     */
    Filling of(InspectionFile file, AnswersForm form, boolean correcting) {
        Instant visitedAt = file.inspection().visit().visitedAt();
        Map<UUID, CheckSheet> known = asked(form.checklists(), List.of(), visitedAt);
        file.checklists().forEach(filled -> known.put(filled.sheet().id(), filled.sheet()));
        Filling filling =
                new ChecklistAnswers(known, file.answers(), file.findings(), correcting, Ids::next)
                        .answers(form.checklists())
                        .filling();
        refuseTaken(filling.findings(), file.inspection().id());
        return filling;
    }

    List<DraftFinding> of(InspectionFile file, FindingsForm form) {
        Instant visitedAt = file.inspection().visit().visitedAt();
        List<DraftFinding> drafts =
                new ChecklistAnswers(
                                asked(List.of(), form.findings(), visitedAt),
                                List.of(),
                                List.of(),
                                false,
                                Ids::next)
                        .findings(form.findings())
                        .filling()
                        .findings();
        refuseTaken(drafts, file.inspection().id());
        return drafts;
    }

    /** The checklists that are named, all looked up at once. */
    private Map<UUID, CheckSheet> asked(
            List<AnsweredChecklist> checklists, List<NewFinding> written, Instant visitedAt) {
        Map<UUID, String> pointers = new LinkedHashMap<>();
        int answers = 0;
        for (int i = 0; i < checklists.size(); i++) {
            answers += checklists.get(i).answers().size();
            pointers.putIfAbsent(
                    checklists.get(i).checklistId(), "/checklists/%d/checklistId".formatted(i));
        }
        for (int i = 0; i < written.size(); i++) {
            if (written.get(i).checklistId() != null) {
                pointers.putIfAbsent(
                        written.get(i).checklistId(), "/findings/%d/checklistId".formatted(i));
            }
        }
        if (answers > MOST_ANSWERS) {
            refuse(List.of(tooMany()));
        }
        return pointers.isEmpty() ? new HashMap<>() : found(pointers, visitedAt);
    }

    private Map<UUID, CheckSheet> found(Map<UUID, String> pointers, Instant visitedAt) {
        Map<UUID, CheckSheet> found = new HashMap<>();
        List<Violation> wrong = new ArrayList<>();
        sheets.answerable(pointers, visitedAt)
                .forEach(
                        (id, answerable) -> {
                            switch (answerable) {
                                case CheckSheets.Answerable.Yes(var sheet) -> found.put(id, sheet);
                                case CheckSheets.Answerable.No(var why) -> wrong.add(why);
                            }
                        });
        refuse(wrong);
        return found;
    }

    private void refuseTaken(List<DraftFinding> drafts, UUID inspectionId) {
        Set<UUID> taken =
                findings.takenElsewhere(
                        drafts.stream().map(DraftFinding::id).toList(), inspectionId);
        refuse(
                drafts.stream()
                        .filter(draft -> taken.contains(draft.id()))
                        .map(DraftFinding::idTaken)
                        .toList());
    }

    private static void refuse(List<Violation> wrong) {
        if (!wrong.isEmpty()) {
            throw new Refusal.RuleBroken(wrong.getFirst().message(), wrong);
        }
    }

    private static Violation tooMany() {
        return Violation.of(
                "/checklists",
                "too-many-answers",
                "一次最多上传 %d 项检查结果".formatted(MOST_ANSWERS),
                "There may be %d answers in one upload".formatted(MOST_ANSWERS));
    }
}
