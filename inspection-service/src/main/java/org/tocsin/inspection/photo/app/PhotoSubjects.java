package org.tocsin.inspection.photo.app;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.tocsin.inspection.photo.domain.PhotoSubject;
import org.tocsin.inspection.visit.app.FilledChecklist;
import org.tocsin.inspection.visit.app.InspectionFile;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Violation;

/** Whether a visit has what a photograph is said to show. */
final class PhotoSubjects {

    private PhotoSubjects() {}

    /**
     * @throws Refusal.RuleBroken naming what it has not
     */
    static void check(InspectionFile visit, PhotoSubject subject) {
        fault(visit, subject)
                .ifPresent(
                        fault -> {
                            throw new Refusal.RuleBroken(fault.message(), List.of(fault));
                        });
    }

    private static Optional<Violation> fault(InspectionFile visit, PhotoSubject subject) {
        UUID finding = subject.findingId();
        UUID checklist = subject.checklistId();
        String item = subject.item();
        if (finding != null && visit.findings().stream().noneMatch(f -> f.id().equals(finding))) {
            return Optional.of(
                    Violation.of(
                            "?findingId",
                            "unknown-finding",
                            "该检查没有检查发现 %s".formatted(finding),
                            "The visit has no finding %s".formatted(finding)));
        }
        if ((checklist == null) != (item == null)) {
            return Optional.of(
                    Violation.of(
                            checklist == null ? "?checklistId" : "?item",
                            "half-an-item",
                            "检查项须同时给出 checklistId 和 item",
                            "A check item is named by checklistId and item together"));
        }
        return item == null || isAnswered(visit, checklist, item)
                ? Optional.empty()
                : Optional.of(
                        Violation.of(
                                "?item",
                                "item-not-answered",
                                "该检查没有填写检查表 %s 的检查项 %s".formatted(checklist, item),
                                "The visit has no answer to item %s of checklist %s"
                                        .formatted(item, checklist)));
    }

    private static boolean isAnswered(InspectionFile visit, UUID checklist, String item) {
        return visit.checklists().stream()
                .filter(filled -> filled.sheet().id().equals(checklist))
                .anyMatch(filled -> isAnswered(filled, item));
    }

    private static boolean isAnswered(FilledChecklist filled, String item) {
        Integer number = filled.sheet().numberOf(item);
        return filled.answers().stream().anyMatch(a -> Objects.equals(a.itemNo(), number));
    }
}
