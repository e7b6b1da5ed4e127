package org.tocsin.inspection.visit.app;

import jakarta.annotation.Nullable;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tocsin.inspection.checklist.domain.CheckSheet;
import org.tocsin.inspection.visit.domain.Answer;
import org.tocsin.inspection.visit.domain.AnsweredChecklist;
import org.tocsin.inspection.visit.domain.Colleague;
import org.tocsin.inspection.visit.domain.Finding;
import org.tocsin.inspection.visit.domain.Inspection;
import org.tocsin.inspection.visit.domain.NewFinding;
import org.tocsin.inspection.visit.domain.RecordVisit;
import org.tocsin.inspection.visit.domain.WrittenAnswer;

/**
 * Compares an upload with the visit that is on record under its id. What was added to the record
 * since is no difference: only what the upload says and the record does not.
 */
final class Differences {

    private final InspectionFile file;
    private final RecordVisit upload;
    private final List<Difference> found = new ArrayList<>();

    private Differences(InspectionFile file, RecordVisit upload) {
        this.file = file;
        this.upload = upload;
    }

    static List<Difference> between(InspectionFile file, RecordVisit upload) {
        Differences differences = new Differences(file, upload);
        differences.head();
        differences.inspectors();
        differences.findings();
        differences.answers();
        return differences.found;
    }

    private void head() {
        Inspection known = file.inspection();
        compare("/kind", known.visit().kind(), upload.kind());
        compare("/unitId", known.unit().id(), upload.unitId());
        compare("/taskId", known.taskId(), upload.taskId());
        compare(
                "/visitedAt",
                known.visit().visitedAt(),
                upload.visitedAt().truncatedTo(ChronoUnit.MICROS));
        if (upload.place() != null) {
            compare("/place", known.visit().place(), upload.place());
        }
        compare("/summary", known.visit().summary(), upload.summary());
    }

    private void compare(String pointer, @Nullable Object known, @Nullable Object said) {
        if (!Objects.equals(known, said)) {
            found.add(
                    new Difference(
                            pointer,
                            known == null ? null : known.toString(),
                            said == null ? null : said.toString()));
        }
    }

    private void inspectors() {
        for (int i = 0; i < upload.inspectors().size(); i++) {
            Colleague said = upload.inspectors().get(i);
            boolean known =
                    file.inspectors().stream()
                            .anyMatch(inspector -> inspector.name().equals(said.name().strip()));
            if (!known) {
                found.add(new Difference("/inspectors/" + i, null, said.name()));
            }
        }
    }

    private void findings() {
        for (int i = 0; i < upload.findings().size(); i++) {
            NewFinding said = upload.findings().get(i);
            boolean known = file.findings().stream().anyMatch(finding -> isSame(finding, said));
            if (!known) {
                String onRecord =
                        file.findings().stream()
                                .filter(finding -> finding.id().equals(said.id()))
                                .map(Differences::text)
                                .findFirst()
                                .orElse(null);
                found.add(
                        new Difference(
                                "/findings/" + i, onRecord, text(said.part(), said.description())));
            }
        }
    }

    private static boolean isSame(Finding known, NewFinding said) {
        return (said.id() == null || said.id().equals(known.id()))
                && known.part().equals(said.part())
                && known.item().equals(said.item())
                && known.description().equals(said.description())
                && known.grade() == said.grade();
    }

    private static String text(Finding finding) {
        return text(finding.part(), finding.description());
    }

    private static String text(String part, String description) {
        return part + ": " + description;
    }

    private void answers() {
        Map<Answer.Key, Answer> known =
                file.answers().stream().collect(Collectors.toMap(Answer::key, Function.identity()));
        Map<UUID, CheckSheet> sheets =
                file.checklists().stream()
                        .map(FilledChecklist::sheet)
                        .collect(Collectors.toMap(CheckSheet::id, Function.identity()));
        for (int c = 0; c < upload.checklists().size(); c++) {
            AnsweredChecklist checklist = upload.checklists().get(c);
            for (int a = 0; a < checklist.answers().size(); a++) {
                WrittenAnswer said = checklist.answers().get(a);
                CheckSheet sheet = sheets.get(checklist.checklistId());
                Integer number = sheet == null ? null : sheet.numberOf(said.item());
                Answer answer =
                        number == null ? null : known.get(new Answer.Key(sheet.id(), number));
                compare(
                        "/checklists/%d/answers/%d".formatted(c, a),
                        answer == null ? null : says(answer),
                        says(said));
            }
        }
    }

    private static String says(Answer answer) {
        return answer.result().name() + remark(answer.remark());
    }

    private static String says(WrittenAnswer answer) {
        return answer.result().name() + remark(answer.remark());
    }

    private static String remark(@Nullable String remark) {
        return remark == null ? "" : String.format(Locale.ROOT, " (%s)", remark);
    }
}
