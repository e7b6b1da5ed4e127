package org.tocsin.responsibility.measure.domain;

import jakarta.annotation.Nullable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A ground as somebody gives it. */
@Schema(name = "MeasureGroundGiven", description = "A ground 事由与依据")
public record GroundGiven(
        @NotBlank
                @Size(max = 1000)
                @Schema(description = "What happened 事由", examples = "重大事故隐患逾期未整改")
                String text,
        @NotBlank
                @Size(max = 300)
                @Schema(description = "Law or local rule 依据", examples = "《中华人民共和国安全生产法》第四十一条第三款")
                String basis,
        @Nullable
                @Schema(
                        description = "What was reported of this unit; gives the record too 事件",
                        nullable = true)
                UUID factId,
        @Nullable
                @Size(max = 200)
                @Pattern(regexp = "/api/v1/[a-z0-9/-]+")
                @Schema(
                        description = "The record 依据记录",
                        examples = "/api/v1/hazards/01990000-0000-7000-8000-0000000000f1",
                        nullable = true)
                String recordHref) {}
