package org.tocsin.inspection.visit.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.inspection.visit.app.InspectionFile;
import org.tocsin.inspection.visit.domain.Inspection;
import org.tocsin.inspection.visit.domain.InspectionKind;
import org.tocsin.inspection.visit.domain.InspectionStatus;
import org.tocsin.platform.http.TransitionView;

/** A visit, whole. */
@Schema(name = "Inspection", description = "A visit with its findings 检查")
record InspectionView(
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
        @Schema(description = "As it was called on the day 被检查单位名称", examples = "东岭精工机械有限公司")
                String unitName,
        @Schema(examples = "990101001") String division,
        @Nullable @Schema(nullable = true, examples = "C3411") String industry,
        @Nullable @Schema(nullable = true, examples = "990101001-G01") String grid,
        Instant visitedAt,
        @Schema(description = "Where it was held 检查地点", examples = "东岭精工机械有限公司") String place,
        @Schema(description = "What was inspected 检查内容", examples = "用电安全、消防通道与机械防护")
                String summary,
        @Schema(description = "Whether the directory knows the unit 名录是否已有该单位") boolean settled,
        @Nullable @Schema(nullable = true, description = "null: the unit was known at once 登记时已在名录")
                SettlementView settlement,
        List<InspectorView> inspectors,
        CompletenessView completeness,
        List<FilledChecklistView> checklists,
        List<FindingView> findings,
        @Schema(
                        description = "Its photographs 检查照片",
                        examples =
                                "/api/v1/inspections/01990000-0000-7000-8000-0000000000f0/photos")
                String photos,
        ProgressView progress,
        @Nullable @Schema(nullable = true) SignatureView signature,
        @Nullable @Schema(nullable = true) ClosureView closure,
        @Schema(
                        description =
                                "Of what is signed, SHA-256 of its RFC 8785 form; it stays the same whatever becomes of the hazards"
                                        + " 现场检查记录内容摘要",
                        examples =
                                "4fe2e1a8c2a3cf4ebe1e0e7f2f8b7d0a0c2b8f0cf2f4e1c3b5a697887a6b5c4d")
                String recordDigest,
        Instant recordedAt,
        @Schema(description = "Last change, of the visit or of a finding's hazard 最近更新时间")
                Instant updatedAt,
        List<TransitionView> allowedTransitions) {

    static InspectionView of(InspectionFile file, Reader reader) {
        Inspection inspection = file.inspection();
        return new InspectionView(
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
                inspection.settlement().settled(),
                SettlementView.of(inspection),
                file.inspectors().stream().map(InspectorView::of).toList(),
                CompletenessView.of(inspection.answers(), reader),
                file.checklists().stream()
                        .map(filled -> FilledChecklistView.of(filled, reader))
                        .toList(),
                file.findings().stream()
                        .map(
                                f ->
                                        FindingView.of(
                                                f,
                                                photos(inspection) + "?findingId=" + f.id(),
                                                file.hazards().get(f.id()),
                                                reader))
                        .toList(),
                photos(inspection),
                ProgressView.of(inspection.progress(), reader),
                SignatureView.of(inspection.signature()),
                ClosureView.of(inspection.closure()),
                file.recordDigest(),
                inspection.recordedAt(),
                inspection.updatedAt(),
                file.allowed().stream()
                        .map(
                                step ->
                                        TransitionView.of(
                                                step.step().slug(),
                                                InspectionResource.PATH
                                                        + "/%s/%s"
                                                                .formatted(
                                                                        inspection.id(),
                                                                        step.step().path()),
                                                step.unmet(),
                                                reader.locale()))
                        .toList());
    }

    private static String photos(Inspection inspection) {
        return InspectionResource.PATH + "/" + inspection.id() + "/photos";
    }
}
