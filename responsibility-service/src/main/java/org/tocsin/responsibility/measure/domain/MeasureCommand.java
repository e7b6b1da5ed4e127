package org.tocsin.responsibility.measure.domain;

import jakarta.annotation.Nullable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Everything that can be asked of a measure once it is proposed. */
public sealed interface MeasureCommand {

    @Schema(name = "DecideMeasure", description = "A leader decides on the measure 决定采取措施")
    record Decide(
            @NotBlank
                    @Size(max = 100)
                    @Schema(description = "Number of the decision 决定文号", examples = "东安委办〔2026〕15号")
                    String decisionNo,
            @NotBlank
                    @Size(max = 100)
                    @Schema(description = "In whose name 决定机关", examples = "东岭区安全生产委员会")
                    String authority,
            @NotBlank
                    @Size(max = 4000)
                    @Schema(description = "What is decided 决定内容", examples = "对该单位主要负责人进行约谈")
                    String text,
            @Nullable
                    @Size(max = 1000)
                    @Schema(
                            description =
                                    "Of a blacklisting: the ground as everybody will read it; names no person 公示的列入事由，不得含个人信息",
                            examples = "重大事故隐患挂牌督办逾期未完成整改",
                            nullable = true)
                    String publicGround,
            @Nullable
                    @Size(max = 20)
                    @Schema(description = "What has to be done, by when and by whom 后续要求")
                    List<@NotNull @Valid FollowUpOrder> followUps)
            implements MeasureCommand {

        public Decide {
            followUps = followUps == null ? List.of() : List.copyOf(followUps);
        }
    }

    @Schema(name = "RejectMeasure", description = "A leader does not agree 不予采取")
    record Reject(
            @NotBlank @Size(max = 1000) @Schema(description = "Why 理由", examples = "情节轻微，已当场改正")
                    String reason)
            implements MeasureCommand {}

    @Schema(name = "WithdrawMeasure", description = "It is taken back before it has effect 撤回")
    record Withdraw(
            @NotBlank @Size(max = 1000) @Schema(description = "Why 理由", examples = "事实认定有误")
                    String reason)
            implements MeasureCommand {}

    @Schema(name = "NotifyMeasure", description = "The unit was told 送达告知")
    record Notify(
            @NotBlank
                    @Size(max = 100)
                    @Schema(
                            description = "The document that was served 告知文书",
                            examples = "东安告〔2026〕8号")
                    String documentNo,
            @NotNull @Schema(description = "The day it was served, Asia/Shanghai 送达日期")
                    LocalDate notifiedOn,
            @NotBlank
                    @Size(max = 100)
                    @Schema(description = "Post of who took it, no name 签收人职务", examples = "主要负责人")
                    String receivedBy)
            implements MeasureCommand {}

    @Schema(name = "PutMeasureIntoEffect", description = "It is carried out 执行")
    record TakeEffect(
            @NotBlank
                    @Size(max = 2000)
                    @Schema(description = "What was done 执行情况", examples = "已约谈主要负责人，形成约谈纪要")
                    String note,
            @Nullable
                    @Size(max = 200)
                    @Schema(description = "Number or place of the record 纪要或文书", nullable = true)
                    String document)
            implements MeasureCommand {}

    @Schema(name = "CompleteMeasureFollowUp", description = "One requirement is met 完成一项后续要求")
    record CompleteFollowUp(
            @NotNull @Min(1) @Max(20) @Schema(description = "Which one, from 1 序号") Integer number,
            @NotBlank
                    @Size(max = 2000)
                    @Schema(description = "What was done 落实情况", examples = "已报送整改报告并经现场核查")
                    String note,
            @Nullable
                    @Size(max = 200)
                    @Schema(description = "Number or place of the proof 证明材料", nullable = true)
                    String document)
            implements MeasureCommand {}

    @Schema(name = "CloseMeasureFollowUp", description = "All requirements are met 后续要求全部落实")
    record CloseFollowUp(
            @NotBlank @Size(max = 2000) @Schema(description = "Conclusion 结论", examples = "要求全部落实")
                    String conclusion)
            implements MeasureCommand {}

    @Schema(name = "LiftMeasure", description = "A leader ends it before its time 提前解除")
    record Lift(
            @NotBlank @Size(max = 1000) @Schema(description = "Why 理由", examples = "处罚决定已依法撤销")
                    String reason)
            implements MeasureCommand {}

    @Schema(name = "RequestMeasureRemoval", description = "The enterprise asks to be removed 申请移出")
    record RequestRemoval(
            @NotBlank
                    @Size(max = 2000)
                    @Schema(description = "On what grounds 申请理由", examples = "违法行为已纠正，隐患全部整改并验收合格")
                    String grounds,
            @Nullable
                    @Size(max = 200)
                    @Schema(description = "Number or place of the proof 证明材料", nullable = true)
                    String document)
            implements MeasureCommand {}

    @Schema(name = "ReviewMeasureRemoval", description = "An officer has looked at it 审核移出申请")
    record ReviewRemoval(
            @NotNull RemovalOpinion opinion,
            @NotBlank @Size(max = 2000) @Schema(description = "What was found 审核意见") String note)
            implements MeasureCommand {}

    @Schema(name = "DecideMeasureRemoval", description = "A leader decides 决定是否移出")
    record DecideRemoval(
            @NotNull @Schema(description = "Whether it is removed 是否移出") Boolean granted,
            @NotBlank @Size(max = 1000) @Schema(description = "Why 理由") String reason)
            implements MeasureCommand {}

    /** Its time is over. */
    record Expire() implements MeasureCommand {}

    /** What was reported no longer holds: a proposal that rests on it alone goes with it. */
    record Annul(String reason) implements MeasureCommand {}

    /** The step of the state machine that the command asks for. */
    default MeasureTransition transition() {
        return switch (this) {
            case Decide _ -> MeasureTransition.DECIDE;
            case Reject _ -> MeasureTransition.REJECT;
            case Withdraw _ -> MeasureTransition.WITHDRAW;
            case Notify _ -> MeasureTransition.NOTIFY;
            case TakeEffect _ -> MeasureTransition.TAKE_EFFECT;
            case CompleteFollowUp _ -> MeasureTransition.COMPLETE_FOLLOW_UP;
            case CloseFollowUp _ -> MeasureTransition.CLOSE_FOLLOW_UP;
            case Lift _ -> MeasureTransition.LIFT;
            case RequestRemoval _ -> MeasureTransition.REQUEST_REMOVAL;
            case ReviewRemoval _ -> MeasureTransition.REVIEW_REMOVAL;
            case DecideRemoval _ -> MeasureTransition.DECIDE_REMOVAL;
            case Expire _ -> MeasureTransition.EXPIRE;
            case Annul _ -> MeasureTransition.ANNUL;
        };
    }

    /** What it leaves in the record of the handling. */
    default @Nullable String note() {
        return switch (this) {
            case Decide(var no, _, _, _, _) -> no;
            case Reject(var reason) -> reason;
            case Withdraw(var reason) -> reason;
            case Notify(var no, _, _) -> no;
            case TakeEffect(var note, _) -> note;
            case CompleteFollowUp(var number, var note, _) -> number + ": " + note;
            case CloseFollowUp(var conclusion) -> conclusion;
            case Lift(var reason) -> reason;
            case RequestRemoval(var grounds, _) -> grounds;
            case ReviewRemoval(var opinion, var note) -> opinion + ": " + note;
            case DecideRemoval(var granted, var reason) ->
                    (granted ? "GRANTED: " : "REFUSED: ") + reason;
            case Expire _ -> null;
            case Annul(var reason) -> reason;
        };
    }
}
