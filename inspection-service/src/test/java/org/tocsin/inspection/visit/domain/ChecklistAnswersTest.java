package org.tocsin.inspection.visit.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.inspection.checklist.domain.CheckItem;
import org.tocsin.inspection.checklist.domain.CheckSheet;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Text;
import org.tocsin.platform.problem.Violation;
import org.tocsin.platform.time.Ids;

/** What becomes of answers, item by item. */
class ChecklistAnswersTest {

    private static final UUID LIST = Ids.next();
    private static final CheckSheet SHEET =
            new CheckSheet(
                    LIST,
                    "T",
                    1,
                    Text.of("表", "List"),
                    IntStream.rangeClosed(1, 5).mapToObj(ChecklistAnswersTest::item).toList());

    private static CheckItem item(int number) {
        return new CheckItem(
                "段",
                null,
                "I-" + number,
                "第 %d 项".formatted(number),
                null,
                null,
                null,
                number == 5 ? null : "部位",
                number == 4 ? FindingGrade.MAJOR : FindingGrade.GENERAL,
                number == 4 ? "EVACUATE,FINE" : "");
    }

    private static WrittenAnswer written(String item, AnswerResult result, String remark) {
        return new WrittenAnswer(item, result, remark, null);
    }

    private static Filling fill(
            List<Answer> known,
            List<Finding> findings,
            boolean correcting,
            WrittenAnswer... written) {
        return new ChecklistAnswers(Map.of(LIST, SHEET), known, findings, correcting, Ids::next)
                .answers(List.of(new AnsweredChecklist(LIST, List.of(written))))
                .filling();
    }

    private static List<String> refusalOf(Runnable filling) {
        List<String> codes = new ArrayList<>();
        assertThatThrownBy(filling::run)
                .isInstanceOfSatisfying(
                        Refusal.RuleBroken.class,
                        refusal ->
                                refusal.violations().stream()
                                        .map(Violation::code)
                                        .forEach(codes::add));
        return codes;
    }

    @Test
    void aFaultTakesFromTheListWhatNobodyWrote() {
        Filling filling =
                fill(List.of(), List.of(), false, written("I-4", AnswerResult.NOT_CONFORM, "坏了"));

        DraftFinding finding = filling.findings().getFirst();
        assertThat(finding.written().part()).isEqualTo("部位");
        assertThat(finding.written().item()).isEqualTo("第 4 项");
        assertThat(finding.written().description()).isEqualTo("坏了");
        assertThat(finding.written().grade()).isEqualTo(FindingGrade.MAJOR);
        assertThat(finding.demanded()).containsExactly(Measure.EVACUATE, Measure.FINE);
        assertThat(filling.fresh().getFirst().findingId()).isEqualTo(finding.id());
        assertThat(filling.tally()).isEqualTo(new AnswerTally(5, 1, 1));
    }

    /** Known answer × upload × correcting. */
    @ParameterizedTest
    @CsvSource({
        "CONFORM,        CONFORM,        false, nothing",
        "CONFORM,        NOT_APPLICABLE, false, answer-conflict",
        "CONFORM,        NOT_CONFORM,    false, answer-conflict",
        "NOT_CONFORM,    NOT_CONFORM,    false, nothing",
        "NOT_CONFORM,    CONFORM,        false, answer-conflict",
        "NOT_APPLICABLE, CONFORM,        false, answer-conflict",
        "CONFORM,        CONFORM,        true,  nothing",
        "CONFORM,        NOT_APPLICABLE, true,  replaced",
        "CONFORM,        NOT_CONFORM,    true,  replaced",
        "NOT_CONFORM,    NOT_CONFORM,    true,  nothing",
        "NOT_CONFORM,    CONFORM,        true,  finding-stands",
        "NOT_CONFORM,    NOT_APPLICABLE, true,  finding-stands",
        "NOT_APPLICABLE, NOT_CONFORM,    true,  replaced"
    })
    void whatIsOnRecordGivesWayOnlyToWhoeverCorrects(
            AnswerResult known, AnswerResult said, boolean correcting, String outcome) {
        Inspection visit = VisitSamples.visit(1, "周敏");
        Finding finding = visit.findings().getFirst();
        Answer onRecord =
                new Answer(
                        LIST,
                        1,
                        known,
                        "原",
                        known == AnswerResult.NOT_CONFORM ? finding.id() : null);
        Runnable upload =
                () ->
                        fill(
                                List.of(onRecord),
                                visit.findings(),
                                correcting,
                                written("I-1", said, "原"));

        switch (outcome) {
            case "nothing" -> {
                Filling filling =
                        fill(
                                List.of(onRecord),
                                visit.findings(),
                                correcting,
                                written("I-1", said, "原"));
                assertThat(filling.fresh()).isEmpty();
                assertThat(filling.replaced()).isEmpty();
                assertThat(filling.findings()).isEmpty();
            }
            case "replaced" -> {
                Filling filling =
                        fill(
                                List.of(onRecord),
                                visit.findings(),
                                correcting,
                                written("I-1", said, "原"));
                assertThat(filling.replaced()).extracting(Answer::result).containsExactly(said);
                assertThat(filling.all()).hasSize(1);
                assertThat(filling.findings()).hasSize(said == AnswerResult.NOT_CONFORM ? 1 : 0);
            }
            default -> assertThat(refusalOf(upload)).containsExactly(outcome);
        }
    }

    @Test
    void everyFaultOfAnUploadIsNamed() {
        InlineFinding inline =
                new InlineFinding(
                        null,
                        "部位",
                        "描述",
                        null,
                        List.of(
                                new MeasureDecision(
                                        Measure.FINE, MeasureDecision.Outcome.WAIVED, " "),
                                new MeasureDecision(
                                        Measure.SEAL, MeasureDecision.Outcome.WAIVED, "无"),
                                new MeasureDecision(
                                        Measure.EVACUATE, MeasureDecision.Outcome.ORDERED, null),
                                new MeasureDecision(
                                        Measure.EVACUATE, MeasureDecision.Outcome.ORDERED, null)));

        assertThat(
                        refusalOf(
                                () ->
                                        fill(
                                                List.of(),
                                                List.of(),
                                                false,
                                                written("X", AnswerResult.CONFORM, null),
                                                written("I-1", AnswerResult.NOT_CONFORM, null),
                                                written("I-5", AnswerResult.NOT_CONFORM, "坏"),
                                                written("I-2", AnswerResult.CONFORM, null),
                                                written("I-2", AnswerResult.CONFORM, "x"),
                                                new WrittenAnswer(
                                                        "I-3", AnswerResult.CONFORM, null, inline),
                                                new WrittenAnswer(
                                                        "I-4",
                                                        AnswerResult.NOT_CONFORM,
                                                        null,
                                                        inline))))
                .containsExactly(
                        "check-item-unknown",
                        "finding-description-missing",
                        "finding-part-missing",
                        "answer-twice",
                        "finding-without-fault",
                        "waiver-without-reason",
                        "measure-not-demanded",
                        "measure-twice");
    }

    @Test
    void aFindingThatNamesItsItemIsItsFinding() {
        NewFinding named =
                new NewFinding(
                        null, "仓库", "第 1 项", "堵塞", FindingGrade.GENERAL, LIST, "I-1", List.of());
        Filling filling =
                new ChecklistAnswers(Map.of(LIST, SHEET), List.of(), List.of(), false, Ids::next)
                        .findings(List.of(named))
                        .answers(
                                List.of(
                                        new AnsweredChecklist(
                                                LIST,
                                                List.of(
                                                        written(
                                                                "I-1",
                                                                AnswerResult.NOT_CONFORM,
                                                                null)))))
                        .filling();

        assertThat(filling.findings()).hasSize(1);
        assertThat(filling.fresh().getFirst().findingId())
                .isEqualTo(filling.findings().getFirst().id());
    }
}
