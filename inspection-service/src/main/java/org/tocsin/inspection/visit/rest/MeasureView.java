package org.tocsin.inspection.visit.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.inspection.visit.domain.Measure;
import org.tocsin.inspection.visit.domain.MeasureDecision;
import org.tocsin.inspection.visit.domain.MeasureStand;

/** How a measure stands with a finding. */
@Schema(name = "FindingMeasure", description = "How a measure stands with a finding 检查发现的措施")
record MeasureView(
        Measure measure,
        @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(examples = "停止使用")
                String measureName,
        @Schema(description = "Demanded by the checklist 检查表要求一律采取") boolean demanded,
        @Nullable @Schema(nullable = true, description = "null: nothing is decided yet 尚未决定")
                MeasureDecision.Outcome decision,
        @Nullable @Schema(nullable = true, examples = "设备已于检查前拆除") String reason,
        @Nullable @Schema(nullable = true) Instant at,
        @Nullable @Schema(nullable = true, examples = "李卫东") String by) {

    static List<MeasureView> of(Map<Measure, MeasureStand> measures, Reader reader) {
        return measures.entrySet().stream()
                .map(entry -> of(entry.getKey(), entry.getValue(), reader))
                .toList();
    }

    private static MeasureView of(Measure measure, MeasureStand stand, Reader reader) {
        return new MeasureView(
                measure,
                reader.nameOf(measure.label()),
                stand.demanded(),
                stand.decision(),
                stand.reason(),
                stand.at(),
                stand.by());
    }
}
