package org.tocsin.inspection.visit.domain;

import jakarta.annotation.Nullable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The finding of an item that does not conform, written with the answer. What is left out comes
 * from the checklist, and the description from the answer's remark.
 */
@Schema(
        description =
                "The finding of an item that does not conform; what is left out comes from the checklist 不符合项的检查发现，未填写的取自检查表")
public record InlineFinding(
        @Nullable @Schema(nullable = true, description = "Made by the client 客户端生成的标识") UUID id,
        @Nullable
                @Size(min = 1, max = 200)
                @Schema(
                        nullable = true,
                        description = "Where in the unit; default: the item's place 部位",
                        examples = "二车间东侧通道")
                String part,
        @Nullable
                @Size(min = 1, max = 2000)
                @Schema(
                        nullable = true,
                        description = "What was found; default: the remark 隐患描述",
                        examples = "通道堆放纸箱，宽度不足一米")
                String description,
        @Nullable @Schema(nullable = true, description = "Default: the item's 等级，默认取检查项")
                FindingGrade grade,
        @Valid
                @Size(max = 10)
                @Schema(
                        description = "What was decided on the spot 现场采取的措施",
                        examples = "[{\"measure\":\"STOP_USE\",\"decision\":\"ORDERED\"}]")
                List<@NotNull MeasureDecision> measures) {

    public InlineFinding {
        measures = measures == null ? List.of() : List.copyOf(measures);
    }

    static final InlineFinding ALL_FROM_THE_LIST =
            new InlineFinding(null, null, null, null, List.of());
}
