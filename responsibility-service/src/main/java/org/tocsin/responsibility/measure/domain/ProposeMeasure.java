package org.tocsin.responsibility.measure.domain;

import jakarta.annotation.Nullable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An office proposes a measure. */
@Schema(name = "ProposeMeasure", description = "Propose a measure 提议采取措施")
public record ProposeMeasure(
        @NotNull MeasureKind kind,
        @NotNull @Schema(description = "The unit it is about 对象单位") UUID unitId,
        @Nullable
                @Size(max = 100)
                @Schema(
                        description = "Post of the person it is about, never a name 对象职务，不写姓名",
                        examples = "主要负责人",
                        nullable = true)
                String post,
        @NotBlank @Size(max = 1000) @Schema(description = "Why 提议理由", examples = "同一处隐患两次整改不到位")
                String reason,
        @NotEmpty @Size(max = 20) List<@NotNull @Valid GroundGiven> grounds) {

    public ProposeMeasure {
        grounds = grounds == null ? null : List.copyOf(grounds);
    }
}
