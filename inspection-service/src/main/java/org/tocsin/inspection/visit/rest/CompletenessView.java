package org.tocsin.inspection.visit.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.inspection.visit.domain.AnswerTally;

/** How far the checklists of a visit are answered. */
@Schema(name = "Completeness", description = "How far the checklists are answered 检查表完成情况")
record CompletenessView(
        @Schema(description = "Items of the checklists begun 检查项数", examples = "18") int items,
        @Schema(description = "Answered 已检查", examples = "18") int answered,
        @Schema(description = "Not conforming 不符合", examples = "2") int notConforming,
        @Schema(description = "Whether every item is answered 是否全部检查") boolean complete,
        @Schema(description = "In the reader's language 文字说明", examples = "已检查 18/18 项，不符合 2 项")
                String text) {

    static CompletenessView of(AnswerTally tally, Reader reader) {
        return new CompletenessView(
                tally.items(),
                tally.answered(),
                tally.notConforming(),
                tally.complete(),
                reader.says(tally.text()));
    }
}
