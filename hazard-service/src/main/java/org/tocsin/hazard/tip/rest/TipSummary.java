package org.tocsin.hazard.tip.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.hazard.tip.domain.TipContent;
import org.tocsin.hazard.tip.domain.TipPosition;
import org.tocsin.hazard.tip.domain.TipSnapshot;
import org.tocsin.hazard.tip.domain.TipStanding;
import org.tocsin.hazard.tip.domain.TipStatus;

/** A tip as staff see it: never who filed it. */
@Schema(description = "A tip, without the identity of who filed it 举报")
public record TipSummary(
        UUID id,
        @Schema(description = "Readable serial number 举报编号", examples = "JB-990101-2026-000001")
                String tipNo,
        @Schema(description = "Division 行政区划", examples = "990101001") String division,
        @Nullable @Schema(description = "Of the unit that was named 行业", nullable = true)
                String industry,
        @Schema(description = "As filed, mark-up included: show it as text 举报内容") String what,
        @Schema(description = "Where 地点") String place,
        @Nullable @Schema(description = "As filed 单位名称", nullable = true) String unitName,
        @Nullable @Schema(description = "As filed; it may not exist 单位标识", nullable = true)
                UUID unitId,
        @Nullable @Schema(nullable = true) TipPosition position,
        @Nullable @Schema(description = "When it was seen 发现时间", nullable = true) Instant seenAt,
        @Schema(description = "Whether people have died 是否涉及人员死亡") boolean concernsDeaths,
        @Schema(description = "Whether an identity was given; who it is the clerk knows 是否实名")
                boolean named,
        @Schema(description = "Whether a written answer is wanted 是否需要书面答复") boolean answerWanted,
        TipStatus status,
        @Nullable
                @JsonInclude(JsonInclude.Include.NON_NULL)
                @Schema(description = "With expand=names 状态名称", examples = "核查中")
                String statusName,
        @Nullable
                @Schema(description = "What came of it, also after the answer 结果", nullable = true)
                TipStatus outcome,
        @Nullable @Schema(description = "The hazard that it became 转成的隐患", nullable = true)
                UUID hazardId,
        Instant receivedAt,
        @Nullable @Schema(description = "When it was answered 答复时间", nullable = true)
                Instant answeredAt,
        Instant updatedAt,
        @Schema(description = "As in the ETag 版本") long version) {

    /**
     * @param names the language of display names, or {@code null} for none
     */
    static TipSummary of(TipSnapshot tip, @Nullable Locale names) {
        TipContent said = tip.content();
        TipStanding standing = tip.standing();
        return new TipSummary(
                tip.id(),
                tip.tipNo(),
                tip.division(),
                tip.industry(),
                said.what(),
                said.place(),
                said.unitName(),
                said.unitHint(),
                said.position(),
                said.seenAt(),
                standing.concernsDeaths(),
                said.named(),
                said.answerWanted(),
                standing.status(),
                names == null ? null : standing.status().text().in(names),
                standing.outcome(),
                standing.hazardId(),
                tip.receivedAt(),
                standing.answeredAt(),
                standing.since(),
                tip.version());
    }
}
