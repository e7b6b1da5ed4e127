package org.tocsin.hazard.tip.domain;

import jakarta.annotation.Nullable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A tip (举报) as the public files it. Everybody may: Work Safety Law Art. 74.
 *
 * @param unitId a hint only: whether such a unit exists is not told
 */
@Schema(description = "A tip, anonymous or named 举报")
public record FileTip(
        @NotBlank
                @Size(max = 4000)
                @PlainText
                @Schema(description = "What was seen 举报内容", examples = "厂房安全出口长期上锁，夜班仍有人作业")
                String what,
        @NotBlank
                @Pattern(regexp = "[0-9]{6,12}")
                @Schema(description = "Division where it was seen 行政区划", examples = "990101001")
                String division,
        @NotBlank
                @Size(max = 500)
                @PlainText
                @Schema(description = "Where in it 地点", examples = "东岭镇工业路 8 号 2 号厂房")
                String place,
        @Nullable
                @Size(max = 200)
                @PlainText
                @Schema(
                        description = "The unit's name, if known 单位名称",
                        examples = "东岭精工机械有限公司",
                        nullable = true)
                String unitName,
        @Nullable
                @Schema(description = "The unit, if its id is known; a hint 单位标识", nullable = true)
                UUID unitId,
        @Nullable @Valid @Schema(nullable = true) TipPosition position,
        @Nullable @Schema(description = "When it was seen; not in the future 发现时间", nullable = true)
                Instant seenAt,
        @Nullable
                @Schema(
                        description =
                                "Whether people have died; such tips go to the county government (Work Safety Law Art. 73)"
                                        + " 是否涉及人员死亡",
                        nullable = true)
                Boolean concernsDeaths,
        @Nullable
                @Valid
                @Schema(description = "Left out: the tip is anonymous 匿名举报不填", nullable = true)
                ReporterIdentity reporter) {}
