package org.tocsin.hazard.listing.rest;

import jakarta.annotation.Nullable;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.hazard.listing.domain.Acceptance;
import org.tocsin.hazard.listing.domain.Delisting;
import org.tocsin.hazard.listing.domain.ListingLevel;
import org.tocsin.hazard.listing.domain.ListingSnapshot;
import org.tocsin.hazard.listing.domain.ListingStatus;
import org.tocsin.hazard.listing.domain.Notice;
import org.tocsin.platform.problem.Text;
import org.tocsin.platform.time.Moments;

/**
 * What the public sees of a listing: what was written for it, and plain facts. Not the hazard's own
 * description, which was written by officers for officers and may name people.
 */
@Schema(name = "PublicListing", description = "A listed hazard, as everybody may see it 挂牌督办公示")
public record PublicListingView(
        UUID id,
        @Schema(description = "Readable number 挂牌编号", examples = "GP-990101-2026-000001")
                String listingNo,
        ListingLevel level,
        @Schema(description = "Level in the reader's language 层级", examples = "县级挂牌")
                String levelName,
        @Schema(description = "The unit, as in the notice 单位", examples = "东岭精工机械有限公司")
                String unitName,
        @Schema(description = "Administrative division 行政区划代码", examples = "990101001")
                String division,
        @Nullable
                @Schema(
                        description = "Its name in the reader's language 行政区划",
                        examples = "东岭镇",
                        nullable = true)
                String divisionName,
        @Schema(description = "Number of the notice 公告文号", examples = "东安委办〔2026〕12号")
                String noticeNo,
        @Schema(description = "The notice 公告内容", examples = "二号车间安全出口不足，现予挂牌督办，限期整改。")
                String noticeText,
        @Schema(description = "The last day, Asia/Shanghai 督办期限") LocalDate deadline,
        @Schema(
                        description =
                                "The last day has passed and acceptance was not asked for in time 是否逾期")
                boolean overdue,
        @Schema(
                        description =
                                "One of LISTED, ACCEPTANCE_REQUESTED, ACCEPTED, DELISTED; others are not public 状态")
                ListingStatus status,
        @Schema(description = "Status in the reader's language 状态", examples = "已挂牌")
                String statusName,
        @Schema(description = "Day of the notice, Asia/Shanghai 挂牌日期") LocalDate publishedOn,
        @Nullable
                @Schema(
                        description = "When acceptance was asked for, Asia/Shanghai 申请验收日期",
                        nullable = true)
                LocalDate acceptanceRequestedOn,
        @Nullable
                @Schema(
                        description = "When it passed the acceptance, Asia/Shanghai 验收合格日期",
                        nullable = true)
                LocalDate acceptedOn,
        @Nullable @Schema(description = "The result 督办结果", nullable = true) String result,
        @Nullable
                @Schema(
                        description = "When it was taken off the list, Asia/Shanghai 摘牌日期",
                        nullable = true)
                LocalDate delistedOn) {

    static PublicListingView of(
            ListingSnapshot listing, LocalDate today, Map<String, Text> divisions, Locale locale) {
        Notice notice = listing.notice();
        Optional<Acceptance> acceptance = Optional.ofNullable(listing.acceptance());
        Optional<Delisting> delisting = Optional.ofNullable(listing.delisting());
        Text division = divisions.get(listing.matter().division());
        return new PublicListingView(
                listing.id(),
                listing.listingNo(),
                listing.proposal().level(),
                listing.proposal().level().text().in(locale),
                notice.unitName(),
                listing.matter().division(),
                division == null ? null : division.in(locale),
                notice.number(),
                notice.text(),
                listing.proposal().deadline(),
                listing.isOverdue(today),
                listing.status(),
                listing.status().text().in(locale),
                Moments.dayOf(notice.publishedAt()),
                acceptance.map(Acceptance::requestedOn).orElse(null),
                acceptance.map(Acceptance::acceptedAt).map(Moments::dayOf).orElse(null),
                delisting.map(Delisting::result).orElse(null),
                delisting.map(Delisting::delistedAt).map(Moments::dayOf).orElse(null));
    }
}
