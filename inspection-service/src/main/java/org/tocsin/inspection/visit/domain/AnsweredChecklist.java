package org.tocsin.inspection.visit.domain;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Answers on one version of a checklist. */
@Schema(description = "Answers on one version of a checklist 检查表填写结果")
public record AnsweredChecklist(
        @NotNull
                @Schema(
                        description = "The version 检查表版本标识",
                        examples = "01990000-0000-7000-8000-00000000c101")
                UUID checklistId,
        @NotEmpty
                @Valid
                @Size(max = 500)
                @Schema(
                        description = "Item by item 逐项结果",
                        examples =
                                "[{\"item\":\"FIRE-03\",\"result\":\"CONFORM\"},{\"item\":\"FIRE-01\",\"result\":\"NOT_CONFORM\",\"remark\":\"通道堆放纸箱\"}]")
                List<@NotNull WrittenAnswer> answers) {

    public AnsweredChecklist {
        answers = answers == null ? List.of() : List.copyOf(answers);
    }
}
