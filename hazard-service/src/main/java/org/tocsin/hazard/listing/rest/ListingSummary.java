package org.tocsin.hazard.listing.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.hazard.listing.domain.Acceptance;
import org.tocsin.hazard.listing.domain.Delisting;
import org.tocsin.hazard.listing.domain.ListedMatter;
import org.tocsin.hazard.listing.domain.ListingLevel;
import org.tocsin.hazard.listing.domain.ListingSnapshot;
import org.tocsin.hazard.listing.domain.ListingStatus;
import org.tocsin.hazard.listing.domain.Notice;
import org.tocsin.hazard.listing.domain.Proposal;

/** A listing in a list or an export. */
@Schema(description = "A listed supervision in the register 挂牌督办")
public record ListingSummary(
        UUID id,
        @Schema(description = "Readable number 挂牌编号", examples = "GP-990101-2026-000001")
                String listingNo,
        @Schema(description = "The hazard 隐患") UUID hazardId,
        @Schema(examples = "YH-990101-2026-000001") String hazardNo,
        @Schema(description = "The unit where the hazard is 隐患所在单位") UUID unitId,
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
        ListingLevel level,
        @Nullable
                @JsonInclude(JsonInclude.Include.NON_NULL)
                @Schema(description = "With expand=names 层级名称", examples = "县级挂牌")
                String levelName,
        ListingStatus status,
        @Nullable
                @JsonInclude(JsonInclude.Include.NON_NULL)
                @Schema(description = "With expand=names 状态名称", examples = "已挂牌")
                String statusName,
        @Schema(description = "The last day, Asia/Shanghai 督办期限") LocalDate deadline,
        @Schema(
                        description =
                                "Derived: the last day has passed and acceptance was not asked for in time 是否逾期")
                boolean overdue,
        @Schema(description = "The authority that supervises 督办单位") UUID supervisingUnitId,
        @Nullable
                @JsonInclude(JsonInclude.Include.NON_NULL)
                @Schema(description = "With expand=names 督办单位名称", examples = "东岭区安全生产委员会")
                String supervisingUnitName,
        @Schema(description = "Why it was proposed 建议理由") String reason,
        @Schema(description = "Subject of who proposed it 建议人") String proposedBy,
        @Schema(description = "Name of who proposed it 建议人姓名") String proposedByName,
        Instant proposedAt,
        @Nullable @Schema(description = "Number of the notice 公告文号", nullable = true)
                String noticeNo,
        @Nullable @Schema(description = "The notice, public 公告内容", nullable = true)
                String noticeText,
        @Nullable @Schema(description = "When it was listed 挂牌时间", nullable = true)
                Instant publishedAt,
        @Nullable
                @Schema(
                        description = "When acceptance was asked for, Asia/Shanghai 申请验收日期",
                        nullable = true)
                LocalDate acceptanceRequestedOn,
        @Nullable
                @Schema(
                        description = "Last day for the acceptance, Asia/Shanghai 验收期限",
                        nullable = true)
                LocalDate acceptanceDueOn,
        @Schema(description = "Derived: the acceptance is late 验收是否逾期") boolean acceptanceOverdue,
        @Nullable @Schema(description = "When it passed the acceptance 验收合格时间", nullable = true)
                Instant acceptedAt,
        @Nullable @Schema(description = "The result, public 督办结果", nullable = true) String result,
        @Nullable @Schema(description = "When it was taken off the list 摘牌时间", nullable = true)
                Instant delistedAt,
        Instant updatedAt,
        @Schema(description = "As in the ETag 版本") long version) {

    static ListingSummary of(ListingSnapshot listing, LocalDate today, ListingNames names) {
        ListedMatter matter = listing.matter();
        Proposal proposal = listing.proposal();
        Optional<Notice> notice = Optional.ofNullable(listing.notice());
        Optional<Acceptance> acceptance = Optional.ofNullable(listing.acceptance());
        Optional<Delisting> delisting = Optional.ofNullable(listing.delisting());
        return new ListingSummary(
                listing.id(),
                listing.listingNo(),
                matter.hazardId(),
                matter.hazardNo(),
                matter.unitId(),
                names.ofUnit(matter.unitId()),
                matter.division(),
                matter.industry(),
                matter.grid(),
                proposal.level(),
                names.of(proposal.level().text()),
                listing.status(),
                names.of(listing.status().text()),
                proposal.deadline(),
                listing.isOverdue(today),
                proposal.supervisingUnitId(),
                names.ofUnit(proposal.supervisingUnitId()),
                proposal.reason(),
                proposal.by(),
                proposal.byName(),
                proposal.at(),
                notice.map(Notice::number).orElse(null),
                notice.map(Notice::text).orElse(null),
                notice.map(Notice::publishedAt).orElse(null),
                acceptance.map(Acceptance::requestedOn).orElse(null),
                acceptance.map(Acceptance::dueOn).orElse(null),
                listing.isAcceptanceOverdue(today),
                acceptance.map(Acceptance::acceptedAt).orElse(null),
                delisting.map(Delisting::result).orElse(null),
                delisting.map(Delisting::delistedAt).orElse(null),
                listing.updatedAt(),
                listing.version());
    }
}
