package org.tocsin.hazard.register.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.hazard.register.domain.Grade;
import org.tocsin.hazard.register.domain.HazardSnapshot;
import org.tocsin.hazard.register.domain.HazardStatus;
import org.tocsin.hazard.register.domain.Location;
import org.tocsin.hazard.register.domain.Observation;
import org.tocsin.hazard.register.domain.Origin;
import org.tocsin.hazard.register.domain.Position;
import org.tocsin.hazard.register.domain.Source;
import org.tocsin.hazard.register.domain.Standing;

/** A hazard in a list or an export. */
@Schema(description = "A hazard in the register 台账中的一条隐患")
public record HazardSummary(
        UUID id,
        @Schema(description = "Readable number 隐患编号", examples = "YH-990101-2026-000001")
                String hazardNo,
        @Schema(description = "The unit where it was found 隐患所在单位") UUID unitId,
        @Nullable
                @JsonInclude(JsonInclude.Include.NON_NULL)
                @Schema(description = "With expand=names 单位名称", examples = "东岭精工机械有限公司")
                String unitName,
        @Schema(description = "Administrative division 行政区划代码", examples = "990101001")
                String division,
        @Nullable @Schema(description = "GB/T 4754-2017 行业代码", examples = "C3411", nullable = true)
                String industry,
        @Nullable
                @Schema(
                        description = "Supervision grid 网格",
                        examples = "990101001-G01",
                        nullable = true)
                String grid,
        @Nullable @Schema(description = "Where in the unit 部位", nullable = true) String part,
        @Nullable @Schema(description = "What was checked 检查项", nullable = true) String item,
        @Schema(description = "What was found, as filed 隐患描述") String description,
        Grade grade,
        @Nullable
                @JsonInclude(JsonInclude.Include.NON_NULL)
                @Schema(description = "With expand=names 等级名称", examples = "重大隐患")
                String gradeName,
        @Nullable
                @Schema(
                        description = "The standard by which it was judged to be major 判定标准",
                        examples = "MEM-10-2023",
                        nullable = true)
                String judgementStandard,
        HazardStatus status,
        @Nullable
                @JsonInclude(JsonInclude.Include.NON_NULL)
                @Schema(description = "With expand=names 状态名称", examples = "整改中")
                String statusName,
        Source source,
        @Nullable
                @JsonInclude(JsonInclude.Include.NON_NULL)
                @Schema(description = "With expand=names 来源名称", examples = "企业自查")
                String sourceName,
        @Nullable @Schema(description = "For imports, the other system 来源系统", nullable = true)
                String importSource,
        @Nullable @Schema(description = "For imports, the key over there 外部编号", nullable = true)
                String externalId,
        @Nullable @Schema(description = "The inspection that found it 检查", nullable = true)
                UUID inspectionId,
        @Nullable @Schema(description = "The finding that it is 检查发现的问题", nullable = true)
                UUID findingId,
        @Nullable
                @Schema(
                        description = "The accident investigation that demands it 事故调查",
                        nullable = true)
                UUID investigationId,
        @Nullable @Schema(description = "Its measure that this is 调查报告整改措施", nullable = true)
                UUID measureId,
        @Nullable
                @Schema(
                        description =
                                "The last day that the investigation gave, Asia/Shanghai; an order's deadline is not later 调查报告要求的期限",
                        nullable = true)
                LocalDate requiredBy,
        @Schema(description = "Subject of who reported it 上报人") String reportedBy,
        @Schema(description = "Name of who reported it 上报人姓名") String reportedByName,
        Instant reportedAt,
        @Schema(description = "When it was found 发现时间") Instant foundAt,
        @Nullable
                @Schema(
                        description = "The last day that counts now, Asia/Shanghai 整改期限",
                        nullable = true)
                LocalDate deadline,
        @Schema(description = "Derived: still rectifying after the last day 整改是否逾期")
                boolean overdue,
        @Nullable
                @Schema(
                        description = "The last day of the review that was asked for 复查期限",
                        nullable = true)
                LocalDate reviewDueOn,
        @Schema(description = "Derived: not reviewed after the last day 复查是否逾期")
                boolean reviewOverdue,
        @Schema(description = "Reviews failed so far 复查未通过次数") int failedReviews,
        @Nullable @Schema(description = "If merged, into which hazard 并入的隐患", nullable = true)
                UUID mergedIntoId,
        @Schema(description = "Listed supervisions under way 正在挂牌督办数") int activeListings,
        @Nullable @Schema(description = "The enterprise's risk point 风险点", nullable = true)
                UUID riskPointId,
        @Nullable @Schema(description = "Where exactly, WGS84 位置（WGS84）", nullable = true)
                Position position,
        @Nullable
                @Schema(
                        description = "The rectified hazard that this one repeats 重复发生的原隐患",
                        nullable = true)
                UUID recurrenceOfId,
        @Nullable
                @Schema(
                        description = "The closed hazard that this one takes up again 重新立案的原隐患",
                        nullable = true)
                UUID reopenedFromId,
        @Nullable
                @Schema(
                        description =
                                "An earlier open hazard of the unit that this one may repeat; a candidate, merging is for people to decide 疑似重复的隐患",
                        nullable = true)
                UUID duplicateOf,
        @Schema(
                        description =
                                "The report itself says that it has been put right; a hint, no state 描述称已整改，仅供参考")
                boolean saysRectified,
        @Schema(description = "When it came into its status 进入当前状态的时间") Instant statusSince,
        @Nullable @Schema(description = "核实时间", nullable = true) Instant verifiedAt,
        @Nullable @Schema(description = "When a review found it rectified 整改完成时间", nullable = true)
                Instant rectifiedAt,
        @Nullable @Schema(description = "销号时间", nullable = true) Instant closedAt,
        Instant updatedAt,
        @Schema(description = "As in the ETag 版本") long version) {

    static HazardSummary of(HazardSnapshot hazard, LocalDate today, Names names) {
        Location location = hazard.location();
        Observation seen = hazard.observation();
        Origin origin = hazard.origin();
        Standing standing = hazard.standing();
        return new HazardSummary(
                hazard.id(),
                hazard.hazardNo(),
                location.unitId(),
                names.ofUnit(location.unitId()),
                location.division(),
                location.industry(),
                location.grid(),
                seen.part(),
                seen.item(),
                seen.description(),
                standing.grade(),
                names.of(standing.grade().text()),
                hazard.judgementStandard(),
                standing.status(),
                names.of(standing.status().text()),
                origin.source(),
                names.of(origin.source().text()),
                origin.importSource(),
                origin.externalId(),
                origin.inspectionId(),
                origin.findingId(),
                origin.investigationId(),
                origin.measureId(),
                origin.requiredBy(),
                hazard.report().by(),
                hazard.report().byName(),
                hazard.report().at(),
                seen.foundAt(),
                standing.deadline(),
                standing.isOverdue(today),
                standing.reviewDueOn(),
                standing.isReviewOverdue(today),
                standing.failedReviews(),
                standing.mergedInto(),
                standing.activeListings(),
                hazard.place().riskPointId(),
                Position.of(hazard.place()),
                hazard.kinship().recurrenceOf(),
                hazard.kinship().reopenedFrom(),
                hazard.kinship().duplicateOf(),
                seen.saysRectified(),
                standing.statusSince(),
                hazard.milestones().verifiedAt(),
                hazard.milestones().rectifiedAt(),
                hazard.milestones().closedAt(),
                standing.since(),
                hazard.version());
    }
}
