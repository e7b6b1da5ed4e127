package org.tocsin.inspection.visit.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.inspection.hazardstate.app.HazardOfFinding;
import org.tocsin.inspection.visit.domain.Finding;
import org.tocsin.inspection.visit.domain.FindingGrade;

/** A finding with the hazard that came out of it. */
@Schema(name = "Finding", description = "A problem found on site 检查发现")
record FindingView(
        UUID id,
        @Schema(description = "Place in the visit, from 1 序号", examples = "1") int ordinal,
        @Schema(description = "Where in the unit 部位", examples = "二车间配电间") String part,
        @Schema(description = "What was checked 检查项", examples = "配电箱前操作空间") String item,
        @Schema(description = "What was found 隐患描述", examples = "配电箱前堆放纸箱，操作空间被占用")
                String description,
        @Schema(description = "The inspector's judgement 检查人员判定的等级") FindingGrade grade,
        @Nullable
                @JsonInclude(JsonInclude.Include.NON_NULL)
                @Schema(description = "With expand=names", examples = "一般隐患")
                String gradeName,
        @Nullable
                @Schema(
                        nullable = true,
                        description = "Whose item it belongs to 所属检查表版本",
                        examples = "01990000-0000-7000-8000-00000000c102")
                UUID checklistId,
        @Nullable
                @Schema(
                        nullable = true,
                        description = "The item's code 所属检查项编码",
                        examples = "ELEC-05")
                String checkItem,
        @Schema(description = "What is demanded or was ordered 要求或已采取的措施")
                List<MeasureView> measures,
        Instant foundAt,
        @Schema(examples = "李卫东") String inspector,
        @Schema(
                        description = "Its photographs 检查照片",
                        examples =
                                "/api/v1/inspections/01990000-0000-7000-8000-0000000000f0/photos?findingId=01990000-0000-7000-8000-0000000000f1")
                String photos,
        @Nullable
                @Schema(
                        nullable = true,
                        description = "null until the register has taken the finding in 建档前为 null")
                HazardView hazard) {

    /** The finding's hazard, as the register last told. */
    @Schema(name = "HazardOfFinding", description = "The hazard it became 对应的隐患")
    record HazardView(
            UUID id,
            @Schema(examples = "YH-990101-2026-000123") String hazardNo,
            @Schema(description = "Grade in the register 台账中的等级", examples = "GENERAL")
                    String grade,
            @Schema(description = "Status in the register 台账中的状态", examples = "RECTIFYING")
                    String status,
            @Schema(description = "Closed or archived 已销号") boolean closed,
            @Schema(examples = "/api/v1/hazards/01990000-0000-7000-8000-0000000000f1") String href,
            Instant changedAt) {

        static HazardView of(HazardOfFinding hazard) {
            return new HazardView(
                    hazard.hazardId(),
                    hazard.hazardNo(),
                    hazard.grade(),
                    hazard.status(),
                    hazard.closed(),
                    "/api/v1/hazards/" + hazard.hazardId(),
                    hazard.changedAt());
        }
    }

    static FindingView of(
            Finding finding, String photos, @Nullable HazardOfFinding hazard, Reader reader) {
        return new FindingView(
                finding.id(),
                finding.ordinal(),
                finding.part(),
                finding.item(),
                finding.description(),
                finding.grade(),
                reader.nameOf(finding.grade().label()),
                finding.checklistId(),
                finding.checkItem(),
                MeasureView.of(finding.measures(), reader),
                finding.foundAt(),
                finding.inspector(),
                photos,
                hazard == null ? null : HazardView.of(hazard));
    }
}
