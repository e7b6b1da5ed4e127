package org.tocsin.inspection.visit.domain;

import jakarta.annotation.Nullable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.tocsin.inspection.checklist.domain.CheckItem;
import org.tocsin.inspection.checklist.domain.CheckSheet;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Violation;

/**
 * Takes down what was written on checklists. Nothing is overwritten silently: an item that is
 * answered otherwise already is a conflict, unless the caller says that it corrects.
 */
public final class ChecklistAnswers {

    private final Map<UUID, CheckSheet> sheets;
    private final Map<Answer.Key, Answer> onRecord = new LinkedHashMap<>();
    private final Map<UUID, Finding> findingsOnRecord = new HashMap<>();
    private final boolean correcting;
    private final Supplier<UUID> ids;
    private final Map<Answer.Key, Answer> seen = new HashMap<>();
    private final List<Answer> fresh = new ArrayList<>();
    private final List<Answer> replaced = new ArrayList<>();
    private final List<DraftFinding> drafts = new ArrayList<>();
    private final List<Violation> wrong = new ArrayList<>();

    /**
     * @param sheets those that may be answered, by id
     * @param answers on record already
     * @param findings on record already
     */
    public ChecklistAnswers(
            Map<UUID, CheckSheet> sheets,
            List<Answer> answers,
            List<Finding> findings,
            boolean correcting,
            Supplier<UUID> ids) {
        this.sheets = Map.copyOf(sheets);
        answers.forEach(answer -> onRecord.put(answer.key(), answer));
        findings.forEach(finding -> findingsOnRecord.put(finding.id(), finding));
        this.correcting = correcting;
        this.ids = ids;
    }

    /** Findings that were written by themselves; they may name their check item. */
    public ChecklistAnswers findings(List<NewFinding> written) {
        for (int row = 0; row < written.size(); row++) {
            String pointer = "/findings/" + row;
            NewFinding finding = written.get(row).identified(ids);
            CheckItem item = named(finding, pointer);
            List<Measure> demanded = item == null ? List.of() : item.demanded();
            add(new DraftFinding(pointer, finding, demanded));
        }
        return this;
    }

    public ChecklistAnswers answers(List<AnsweredChecklist> written) {
        for (int c = 0; c < written.size(); c++) {
            CheckSheet sheet = sheets.get(written.get(c).checklistId());
            List<WrittenAnswer> answers = written.get(c).answers();
            for (int a = 0; sheet != null && a < answers.size(); a++) {
                take(sheet, answers.get(a), "/checklists/%d/answers/%d".formatted(c, a));
            }
        }
        return this;
    }

    /**
     * @throws Refusal.RuleBroken naming each answer and finding that cannot be taken
     */
    public Filling filling() {
        VisitRules.refuseUnless(wrong);
        Map<Answer.Key, Answer> all = new LinkedHashMap<>(onRecord);
        fresh.forEach(answer -> all.put(answer.key(), answer));
        replaced.forEach(answer -> all.put(answer.key(), answer));
        int items =
                all.keySet().stream()
                        .map(Answer.Key::checklistId)
                        .distinct()
                        .mapToInt(id -> sheets.get(id).items().size())
                        .sum();
        return new Filling(fresh, replaced, drafts, List.copyOf(all.values()), items);
    }

    private @Nullable CheckItem named(NewFinding finding, String pointer) {
        if (finding.checklistId() == null && finding.checkItem() == null) {
            return null;
        }
        CheckSheet sheet = sheets.get(finding.checklistId());
        Integer number = sheet == null ? null : sheet.numberOf(finding.checkItem());
        if (number == null) {
            wrong.add(AnswerFaults.unknownItem(pointer + "/checkItem", finding.checkItem()));
            return null;
        }
        return sheet.item(number);
    }

    private void take(CheckSheet sheet, WrittenAnswer written, String pointer) {
        Integer number = sheet.numberOf(written.item());
        if (number == null) {
            wrong.add(AnswerFaults.unknownItem(pointer + "/item", written.item()));
            return;
        }
        Answer.Key key = new Answer.Key(sheet.id(), number);
        Answer plain = new Answer(sheet.id(), number, written.result(), written.remark(), null);
        Answer twin = seen.putIfAbsent(key, plain);
        if (twin != null) {
            if (!twin.says(plain)) {
                wrong.add(AnswerFaults.twice(pointer, written.item()));
            }
        } else if (written.finding() != null && written.result() != AnswerResult.NOT_CONFORM) {
            wrong.add(AnswerFaults.findingWithoutFault(pointer + "/finding", written.item()));
        } else if (onRecord.containsKey(key)) {
            again(onRecord.get(key), plain, new Entry(sheet, written, pointer));
        } else {
            fresh.add(withFinding(plain, new Entry(sheet, written, pointer)));
        }
    }

    /** An answer with where it stands. */
    private record Entry(CheckSheet sheet, WrittenAnswer written, String pointer) {}

    private void again(Answer known, Answer plain, Entry entry) {
        Finding finding = findingsOnRecord.get(known.findingId());
        boolean sameFinding = finding == null || saysTheSame(finding, plain, entry);
        if (known.says(plain) && sameFinding) {
            return;
        }
        if (!correcting) {
            wrong.add(AnswerFaults.conflict(entry.pointer(), known, entry.written()));
        } else if (finding == null) {
            replaced.add(withFinding(plain, entry));
        } else if (plain.result() == AnswerResult.NOT_CONFORM && sameFinding) {
            replaced.add(of(plain, finding.id()));
        } else {
            wrong.add(AnswerFaults.findingStands(entry.pointer(), entry.written().item()));
        }
    }

    private static boolean saysTheSame(Finding finding, Answer plain, Entry entry) {
        InlineFinding inline = entry.written().finding();
        if (plain.result() != AnswerResult.NOT_CONFORM) {
            return false;
        }
        return inline == null
                || ((inline.id() == null || inline.id().equals(finding.id()))
                        && (inline.part() == null || inline.part().equals(finding.part()))
                        && (inline.description() == null
                                || inline.description().equals(finding.description()))
                        && (inline.grade() == null || inline.grade() == finding.grade()));
    }

    private Answer withFinding(Answer plain, Entry entry) {
        if (plain.result() != AnswerResult.NOT_CONFORM) {
            return plain;
        }
        UUID named = entry.written().finding() == null ? findingOf(entry) : null;
        return of(plain, named != null ? named : inline(plain, entry));
    }

    private static Answer of(Answer plain, @Nullable UUID findingId) {
        return new Answer(
                plain.checklistId(), plain.itemNo(), plain.result(), plain.remark(), findingId);
    }

    /** A finding of the visit that names the item. */
    private @Nullable UUID findingOf(Entry entry) {
        UUID checklist = entry.sheet().id();
        String code = entry.written().item();
        return drafts.stream()
                .filter(draft -> draft.written().belongsTo(checklist, code))
                .map(DraftFinding::id)
                .findFirst()
                .or(
                        () ->
                                findingsOnRecord.values().stream()
                                        .filter(finding -> finding.belongsTo(checklist, code))
                                        .map(Finding::id)
                                        .findFirst())
                .orElse(null);
    }

    private @Nullable UUID inline(Answer plain, Entry entry) {
        InlineFinding inline =
                entry.written().finding() == null
                        ? InlineFinding.ALL_FROM_THE_LIST
                        : entry.written().finding();
        CheckItem item = entry.sheet().item(plain.itemNo());
        String part = inline.part() == null ? item.place() : inline.part();
        String description = inline.description() == null ? plain.remark() : inline.description();
        String pointer = entry.pointer() + "/finding";
        if (part == null || description == null) {
            wrong.add(AnswerFaults.findingMissing(pointer, item.code(), part == null));
            return null;
        }
        UUID id = inline.id() == null ? ids.get() : inline.id();
        add(
                new DraftFinding(
                        pointer,
                        new NewFinding(
                                id,
                                part,
                                item.text(),
                                description,
                                inline.grade() == null ? item.grade() : inline.grade(),
                                entry.sheet().id(),
                                item.code(),
                                inline.measures()),
                        item.demanded()));
        return id;
    }

    private void add(DraftFinding draft) {
        wrong.addAll(MeasureRules.wrong(draft));
        drafts.add(draft);
    }
}
