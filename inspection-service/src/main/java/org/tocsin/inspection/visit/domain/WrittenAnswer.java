package org.tocsin.inspection.visit.domain;

import jakarta.annotation.Nullable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An answer as it is written down on site.
 *
 * @param item the item's code
 */
@Schema(description = "An answer as it is written down 检查项结果")
public record WrittenAnswer(
        @NotBlank
                @Size(max = 40)
                @Schema(description = "The item's code 检查项编码", examples = "FIRE-01")
                String item,
        @NotNull AnswerResult result,
        @Nullable @Size(min = 1, max = 1000) @Schema(nullable = true, examples = "通道堆放纸箱，宽度不足一米")
                String remark,
        @Nullable
                @Valid
                @Schema(
                        nullable = true,
                        description =
                                "Of an item that does not conform, unless a finding of the visit names the item 不符合项的检查发现")
                InlineFinding finding) {}
