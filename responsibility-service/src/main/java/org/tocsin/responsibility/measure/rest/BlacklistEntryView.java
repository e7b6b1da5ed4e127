package org.tocsin.responsibility.measure.rest;

import jakarta.annotation.Nullable;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.platform.problem.Text;
import org.tocsin.responsibility.measure.domain.Ground;
import org.tocsin.responsibility.measure.domain.MeasureSnapshot;
import org.tocsin.responsibility.measure.domain.TargetUnit;

/** An enterprise on the blacklist, as everybody may see it. */
@Schema(name = "BlacklistEntry", description = "An enterprise on the blacklist 黑名单公示")
public record BlacklistEntryView(
        UUID id,
        @Schema(description = "Readable number 编号", examples = "CS-990101-2026-000001")
                String measureNo,
        @Schema(examples = "东岭精工机械有限公司") String unitName,
        @Nullable
                @Schema(description = "统一社会信用代码", examples = "91990101MA0000007H", nullable = true)
                String creditCode,
        @Schema(description = "行政区划代码", examples = "990101001") String division,
        @Nullable @Schema(description = "行政区划", examples = "东岭镇", nullable = true)
                String divisionName,
        @Schema(description = "Why 列入事由", examples = "重大事故隐患挂牌督办逾期未完成整改") String ground,
        @Schema(description = "Law or local rule 依据") List<String> basis,
        @Schema(description = "决定文号", examples = "东安委办〔2026〕15号") String decisionNo,
        @Schema(description = "Who decided 决定机关", examples = "东岭区安全生产委员会") String decidedBy,
        @Schema(description = "First day 列入日期") LocalDate from,
        @Schema(description = "Last day 期满日期") LocalDate until) {

    static BlacklistEntryView of(
            MeasureSnapshot measure, Map<String, Text> divisions, Locale locale) {
        TargetUnit target = measure.target();
        Text division = divisions.get(target.division());
        return new BlacklistEntryView(
                measure.id(),
                measure.measureNo(),
                target.unitName(),
                target.creditCode(),
                target.division(),
                division == null ? null : division.in(locale),
                measure.decision().publicGround(),
                measure.grounds().stream().map(Ground::basis).distinct().toList(),
                measure.decision().decisionNo(),
                measure.decision().authority(),
                measure.term().effectiveFrom(),
                measure.term().effectiveUntil());
    }
}
