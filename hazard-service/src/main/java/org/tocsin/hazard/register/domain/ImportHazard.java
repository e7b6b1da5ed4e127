package org.tocsin.hazard.register.domain;

import jakarta.annotation.Nullable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A row of an import; the same unit, {@code importSource} and {@code externalId} never make a
 * second hazard. Unlike a report, it may have an empty description: what another register holds is
 * taken as it is, and real ones hold such rows.
 */
@Schema(description = "A row of an import 导入行")
public record ImportHazard(
        @NotBlank
                @Size(max = 64)
                @Pattern(regexp = TRIMMED)
                @Schema(
                        description = "Name of the system it comes from; no blanks around it 来源系统",
                        examples = "self-check-2026")
                String importSource,
        @NotBlank
                @Size(max = 128)
                @Pattern(regexp = TRIMMED)
                @Schema(
                        description = "Its key over there; no blanks around it 来源系统中的编号",
                        examples = "1024")
                String externalId,
        @NotNull
                @Schema(
                        description = "The unit where it was found 隐患所在单位",
                        examples = "01990000-0000-7000-8000-00000000ea01")
                UUID unitId,
        @Nullable @Size(max = 200) @Schema(description = "Where in the unit 部位") String part,
        @Nullable @Size(max = 1000) @Schema(description = "What was checked 检查项") String item,
        @NotNull
                @Size(max = 4000)
                @Schema(
                        description =
                                "What was found, kept character by character; may be empty 隐患描述",
                        examples = "消防通道货车架子堵塞，已经清理走")
                String description,
        @Nullable @Schema(description = "GENERAL if left out 隐患等级") Grade grade,
        @Nullable
                @Schema(
                        description =
                                "If left out, IMPORT, and SELF_CHECK for an enterprise 隐患来源；缺省为 IMPORT，企业缺省为自查")
                Source source,
        @Nullable @Schema(description = "When it was found; now if left out 发现时间") Instant foundAt,
        @Nullable @Schema(description = "The unit's risk point that it belongs to 所属风险点")
                UUID riskPointId,
        @Nullable @Valid @Schema(description = "Where exactly 位置") Position position) {

    /** Databases compare without the blanks at the end: with them, two keys would be one. */
    private static final String TRIMMED = "(?s)\\S(.*\\S)?";
}
