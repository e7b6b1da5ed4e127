package org.tocsin.inspection.visit.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.Nullable;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.inspection.checklist.domain.CheckItem;
import org.tocsin.inspection.checklist.domain.CheckSheet;
import org.tocsin.inspection.visit.app.FilledChecklist;
import org.tocsin.inspection.visit.domain.Answer;
import org.tocsin.inspection.visit.domain.AnswerResult;
import org.tocsin.inspection.visit.domain.AnswerTally;

/** A checklist with what the visit has answered on it. */
@Schema(name = "FilledChecklist", description = "A checklist with its answers 检查表填写情况")
record FilledChecklistView(
        @Schema(description = "The version that was answered 检查表版本标识") UUID checklistId,
        @Schema(examples = "FIRE") String code,
        @Schema(examples = "1") int edition,
        @Schema(description = "In the reader's language 名称", examples = "消防安全检查表") String title,
        CompletenessView completeness,
        List<AnswerView> answers) {

    /** What was said of one item. */
    @Schema(name = "Answer", description = "What was said of one item 检查项结果")
    record AnswerView(
            @Schema(examples = "FIRE-01") String item,
            @Schema(
                            description = "In the reader's language 检查项",
                            examples = "疏散通道和安全出口保持畅通，没有被占用、堵塞、锁闭")
                    String text,
            AnswerResult result,
            @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(examples = "不符合")
                    String resultName,
            @Nullable @Schema(nullable = true, examples = "通道堆放纸箱，宽度不足一米") String remark,
            @Nullable
                    @Schema(
                            nullable = true,
                            description = "Of an item that does not conform 对应的检查发现")
                    UUID findingId) {

        static AnswerView of(CheckItem item, Answer answer, Reader reader) {
            return new AnswerView(
                    item.code(),
                    reader.says(item.wording()),
                    answer.result(),
                    reader.nameOf(answer.result().label()),
                    answer.remark(),
                    answer.findingId());
        }
    }

    static FilledChecklistView of(FilledChecklist filled, Reader reader) {
        CheckSheet sheet = filled.sheet();
        return new FilledChecklistView(
                sheet.id(),
                sheet.code(),
                sheet.edition(),
                reader.says(sheet.title()),
                CompletenessView.of(AnswerTally.of(sheet.items().size(), filled.answers()), reader),
                filled.answers().stream()
                        .map(answer -> AnswerView.of(sheet.item(answer.itemNo()), answer, reader))
                        .toList());
    }
}
