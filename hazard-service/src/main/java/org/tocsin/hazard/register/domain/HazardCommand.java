package org.tocsin.hazard.register.domain;

import jakarta.annotation.Nullable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Everything that can be asked of a hazard once it is on the register. */
public sealed interface HazardCommand {

    /**
     * @param grade the grade as judged on the spot, or {@code null} to keep the reported one; it
     *     can be raised here, never lowered
     * @param standardCode the judgement standard that makes it major
     */
    @Schema(name = "VerifyHazard", description = "Seen on the spot 核实")
    record Verify(
            @Nullable
                    @Size(max = 1000)
                    @Schema(description = "What was seen 核实意见", examples = "现场属实")
                    String note,
            @Nullable @Schema(description = "Left out: as reported 等级，缺省为上报等级") Grade grade,
            @Nullable
                    @Pattern(regexp = "[A-Z0-9-]{1,64}")
                    @Schema(
                            description =
                                    "For MAJOR: the standard it was judged by, see /hazards/judgement-standards 判定标准",
                            examples = "MEM-10-2023")
                    String standardCode)
            implements HazardCommand {}

    @Schema(name = "RejectHazard", description = "It is no hazard 不予认定")
    record Reject(
            @NotBlank @Size(max = 1000) @Schema(description = "Why 理由", examples = "现场复核未见该问题")
                    String reason)
            implements HazardCommand {}

    @Schema(name = "MergeHazard", description = "It is a duplicate 并案")
    record Merge(
            @NotNull
                    @Schema(
                            description = "The hazard that goes on 并入的隐患",
                            examples = "01990000-0000-7000-8000-0000000000f3")
                    UUID intoHazardId,
            @NotBlank @Size(max = 1000) @Schema(description = "Why 理由", examples = "同一处隐患重复上报")
                    String reason)
            implements HazardCommand {}

    /**
     * A rectification order (整改指令书).
     *
     * @param deadline the last day, Asia/Shanghai; today means "at once" (Work Safety Law Art. 65)
     * @param assurances needed for a major hazard, all five of them
     * @param interimMeasures what keeps people safe meanwhile; needed for a major hazard
     * @param watcher who watches over it meanwhile; needed for a major hazard
     */
    @Schema(description = "A rectification order 整改指令书")
    record OrderRectification(
            @NotBlank
                    @Size(max = 2000)
                    @Schema(description = "What must be done 整改措施", examples = "清空疏散通道，更换出口门锁")
                    String measure,
            @NotBlank
                    @Size(max = 100)
                    @Schema(description = "Who is responsible 整改责任人", examples = "王建国")
                    String responsiblePerson,
            @NotNull
                    @Schema(
                            description = "The last day, Asia/Shanghai; today means at once 整改期限",
                            examples = "2026-12-01")
                    LocalDate deadline,
            @Nullable @Valid @Schema(description = "For MAJOR: all five 五落实") Assurances assurances,
            @Nullable
                    @Size(max = 1000)
                    @Schema(
                            description = "For MAJOR: what keeps people safe meanwhile 临时措施",
                            examples = "停用二号车间")
                    String interimMeasures,
            @Nullable
                    @Size(max = 100)
                    @Schema(description = "For MAJOR: who watches over it 监护人", examples = "李卫东")
                    String watcher)
            implements HazardCommand {}

    /** The enterprise has the order in hand (签收). */
    @Schema(name = "AcknowledgeOrder", description = "The order was received 签收整改指令书")
    record AcknowledgeOrder(
            @Nullable @Size(max = 1000) @Schema(description = "Remark 意见", examples = "已收到，立即整改")
                    String note)
            implements HazardCommand {}

    /**
     * @param deadline the last day asked for, Asia/Shanghai; later than the present one
     */
    @Schema(name = "RequestExtension", description = "A request for more time 延期申请")
    record RequestExtension(
            @NotNull
                    @Schema(
                            description =
                                    "The last day asked for, Asia/Shanghai; later than the present one 申请的期限",
                            examples = "2026-12-15")
                    LocalDate deadline,
            @NotBlank @Size(max = 1000) @Schema(description = "Why 理由", examples = "防火门定制需要两周")
                    String reason)
            implements HazardCommand {}

    @Schema(name = "DecideExtension", description = "The decision on a request 延期审批")
    record DecideExtension(
            @NotNull @Schema(description = "GRANTED or REFUSED 审批结论") ExtensionResult result,
            @Nullable
                    @Size(max = 1000)
                    @Schema(description = "Needed if refused 审批意见", examples = "同意延期一次")
                    String note)
            implements HazardCommand {}

    @Schema(name = "DowngradeHazard", description = "From MAJOR to GENERAL 重大隐患降级")
    record Downgrade(
            @NotBlank
                    @Size(max = 1000)
                    @Schema(description = "Why 理由", examples = "危险部位已拆除，经专家论证不再构成重大隐患")
                    String reason)
            implements HazardCommand {}

    /**
     * @param fileIds evidence files of this hazard that go with it
     */
    @Schema(description = "Evidence of the rectification 整改证据")
    record SubmitEvidence(
            @NotBlank
                    @Size(max = 2000)
                    @Schema(description = "What was done 整改情况", examples = "通道已清空并划线，照片见附件 17")
                    String note,
            @Nullable
                    @Size(max = 50)
                    @Schema(description = "Files of this hazard that prove it, see /files 附件")
                    List<@NotNull UUID> fileIds)
            implements HazardCommand {}

    /**
     * @param deadline the new last day; needed if the review failed, not allowed if it passed
     */
    @Schema(name = "ReviewRectification", description = "A review and its result 复查")
    record Review(
            @NotNull @Schema(description = "Its result 复查结论") ReviewResult result,
            @NotBlank
                    @Size(max = 2000)
                    @Schema(description = "What was found 复查意见", examples = "通道畅通，门锁已更换")
                    String note,
            @Nullable @Schema(description = "For FAILED: the new last day, Asia/Shanghai 新的整改期限")
                    LocalDate deadline)
            implements HazardCommand {}

    @Schema(name = "CloseHazard", description = "Struck off the register 销号")
    record Close(
            @Nullable @Size(max = 1000) @Schema(description = "Remark 意见", examples = "同意销号")
                    String note)
            implements HazardCommand {}

    @Schema(name = "ArchiveHazard", description = "Archived 归档")
    record Archive(
            @Nullable @Size(max = 1000) @Schema(description = "Remark 意见", examples = "2026 年第 4 卷")
                    String note)
            implements HazardCommand {}

    /**
     * Takes a closed hazard up again as a new one.
     *
     * @param successor the new hazard, which is on the register already
     */
    record Reopen(String reason, UUID successor) implements HazardCommand {}

    /** The step of the state machine that the command asks for. */
    default HazardTransition transition() {
        return switch (this) {
            case Verify _ -> HazardTransition.VERIFY;
            case Reject _ -> HazardTransition.REJECT;
            case Merge _ -> HazardTransition.MERGE;
            case OrderRectification _ -> HazardTransition.ORDER_RECTIFICATION;
            case AcknowledgeOrder _ -> HazardTransition.ACKNOWLEDGE_ORDER;
            case RequestExtension _ -> HazardTransition.REQUEST_EXTENSION;
            case DecideExtension _ -> HazardTransition.DECIDE_EXTENSION;
            case Downgrade _ -> HazardTransition.DOWNGRADE;
            case SubmitEvidence _ -> HazardTransition.SUBMIT_EVIDENCE;
            case Review _ -> HazardTransition.REVIEW;
            case Close _ -> HazardTransition.CLOSE;
            case Archive _ -> HazardTransition.ARCHIVE;
            case Reopen _ -> HazardTransition.REOPEN;
        };
    }
}
