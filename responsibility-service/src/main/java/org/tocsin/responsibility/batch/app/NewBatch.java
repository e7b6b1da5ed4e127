package org.tocsin.responsibility.batch.app;

import jakarta.annotation.Nullable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the agreements of a batch have in common. */
@Schema(
        name = "NewAgreementBatch",
        description = "What the agreements of a batch have in common 批量签发",
        example = NewBatch.EXAMPLE)
public record NewBatch(
        @NotNull UUID templateId,
        @Nullable
                @Min(1)
                @Schema(description = "The published one by default 模板版本", nullable = true)
                Integer templateVersion,
        @NotNull @Schema(description = "上级单位") UUID superiorUnitId,
        @Min(1900) @Max(9999) @Schema(description = "年度", examples = "2026") int year,
        @Nullable
                @Schema(
                        description =
                                "The agreement that all are split from, unless a row says otherwise"
                                        + " 上级责任书",
                        nullable = true)
                UUID parentAgreementId,
        @Nullable
                @Size(max = 50)
                @Schema(description = "Of the template's own, common to all 公共参数", nullable = true)
                Map<String, @Size(max = 1000) String> parameters) {

    static final String EXAMPLE =
            """
            {"templateId":"01990000-0000-7000-8000-00000000c001",\
            "superiorUnitId":"01990000-0000-7000-8000-000000000001","year":2026,\
            "parameters":{"keyProject":"地铁一号线"}}""";
}
