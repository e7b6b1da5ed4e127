package org.tocsin.hazard.listing.domain;

import jakarta.annotation.Nullable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Everything that can be asked of a listed supervision once it is proposed. */
public sealed interface ListingCommand {

    @Schema(name = "ApproveListing", description = "A leader agrees 批准挂牌")
    record Approve(
            @Nullable @Size(max = 1000) @Schema(description = "Remark 意见", examples = "同意挂牌督办")
                    String note)
            implements ListingCommand {}

    @Schema(name = "RefuseListing", description = "A leader does not agree 不予批准")
    record Refuse(
            @NotBlank
                    @Size(max = 1000)
                    @Schema(description = "Why 理由", examples = "已列入市级挂牌，县级不再重复挂牌")
                    String reason)
            implements ListingCommand {}

    /** Its text is what the public reads: it must name no person. */
    @Schema(name = "PublishListing", description = "The hazard is listed 挂牌公告")
    record Publish(
            @NotBlank
                    @Size(max = 100)
                    @Schema(description = "Number of the notice 文号", examples = "东安委办〔2026〕12号")
                    String noticeNo,
            @NotBlank
                    @Size(max = 4000)
                    @Schema(
                            description = "What the public reads; names no person 公告内容，不得含个人信息",
                            examples = "东岭精工机械有限公司二号车间安全出口不足，现予挂牌督办，限期整改。")
                    String noticeText)
            implements ListingCommand {}

    @Schema(name = "RequestListingAcceptance", description = "The hazard is rectified 申请验收")
    record RequestAcceptance(
            @NotBlank
                    @Size(max = 2000)
                    @Schema(description = "What was done 整改完成情况", examples = "已增设安全出口一处，消防验收合格")
                    String note)
            implements ListingCommand {}

    @Schema(name = "DecideListingAcceptance", description = "An acceptance and its result 验收")
    record DecideAcceptance(
            @NotNull @Schema(description = "FAILED: it stays listed 验收结论，不合格的继续挂牌")
                    AcceptanceResult result,
            @NotBlank
                    @Size(max = 2000)
                    @Schema(description = "What was found 验收意见", examples = "现场核验，隐患已消除")
                    String note)
            implements ListingCommand {}

    /** Its text is what the public reads: it must name no person. */
    @Schema(name = "Delist", description = "The supervision ends 摘牌")
    record Delist(
            @NotBlank
                    @Size(max = 2000)
                    @Schema(
                            description = "What the public reads of the result 督办结果（公开）",
                            examples = "隐患已消除，经验收合格，予以摘牌。")
                    String result)
            implements ListingCommand {}

    /** The step of the state machine that the command asks for. */
    default ListingTransition transition() {
        return switch (this) {
            case Approve _ -> ListingTransition.APPROVE;
            case Refuse _ -> ListingTransition.REFUSE;
            case Publish _ -> ListingTransition.PUBLISH;
            case RequestAcceptance _ -> ListingTransition.REQUEST_ACCEPTANCE;
            case DecideAcceptance _ -> ListingTransition.DECIDE_ACCEPTANCE;
            case Delist _ -> ListingTransition.DELIST;
        };
    }
}
