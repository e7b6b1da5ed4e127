package org.tocsin.inspection.visit.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.inspection.visit.app.InspectionEntry;
import org.tocsin.inspection.visit.domain.Inspection;
import org.tocsin.inspection.visit.domain.InspectionKind;
import org.tocsin.inspection.visit.domain.InspectionStatus;
import org.tocsin.inspection.visit.domain.Inspector;

/** A visit as a line of a list or an export: without its findings. */
@Schema(name = "InspectionItem", description = "A visit as a line of a list 检查（列表项）")
record InspectionItemView(
        UUID id,
        @Schema(examples = "JC-990101-2026-000001") String inspectionNo,
        InspectionKind kind,
        @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(examples = "日常检查")
                String kindName,
        InspectionStatus status,
        @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(examples = "已登记")
                String statusName,
        @Nullable
                @Schema(
                        nullable = true,
                        description = "The task that it carries out 检查任务",
                        examples = "01990000-0000-7000-8000-0000000000c1")
                UUID taskId,
        UUID unitId,
        @Schema(examples = "东岭精工机械有限公司") String unitName,
        @Schema(examples = "990101001") String division,
        @Nullable @Schema(nullable = true, examples = "C3411") String industry,
        @Nullable @Schema(nullable = true, examples = "990101001-G01") String grid,
        Instant visitedAt,
        @Schema(description = "Where it was held 检查地点", examples = "东岭精工机械有限公司") String place,
        @Schema(description = "What was inspected 检查内容", examples = "用电安全、消防通道与机械防护")
                String summary,
        @Schema(description = "Names 检查人员", examples = "[\"李卫东\"]") List<String> inspectors,
        @Schema(description = "Whether the directory knows the unit 名录是否已有该单位") boolean settled,
        CompletenessView completeness,
        ProgressView progress,
        Instant recordedAt,
        Instant updatedAt) {

    static InspectionItemView of(InspectionEntry entry, Reader reader) {
        Inspection inspection = entry.inspection();
        return new InspectionItemView(
                inspection.id(),
                inspection.inspectionNo(),
                inspection.visit().kind(),
                reader.nameOf(inspection.visit().kind().label()),
                inspection.status(),
                reader.nameOf(inspection.status().label()),
                inspection.taskId(),
                inspection.unit().id(),
                inspection.unit().name(),
                inspection.unit().division(),
                inspection.unit().industry(),
                inspection.unit().grid(),
                inspection.visit().visitedAt(),
                inspection.visit().place(),
                inspection.visit().summary(),
                entry.inspectors().stream().map(Inspector::name).toList(),
                inspection.settlement().settled(),
                CompletenessView.of(inspection.answers(), reader),
                ProgressView.of(inspection.progress(), reader),
                inspection.recordedAt(),
                inspection.updatedAt());
    }
}
