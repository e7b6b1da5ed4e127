package org.tocsin.accident.investigation.domain;

import jakarta.annotation.Nullable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Everything that can be asked of an investigation once it is open, but for taking it over. */
public sealed interface InvestigationCommand {

    @Schema(name = "DelegateInvestigation", description = "Let another authority act 委托调查")
    record Delegate(
            @NotBlank @Size(max = 200) @Schema(description = "受委托部门", examples = "东岭区应急管理局")
                    String organisation,
            @NotNull
                    @Pattern(regexp = "[0-9]{6,12}")
                    @Schema(
                            description = "Whose officers act from now on 其行政区划",
                            examples = "990101")
                    String division,
            @NotBlank @Size(max = 1000) @Schema(examples = "事故情况简单，委托区级组织调查") String reason)
            implements InvestigationCommand {}

    @Schema(name = "InviteProcuratorate", description = "Decree 493 Art. 22 邀请人民检察院派人参加")
    record InviteProcuratorate(
            @NotNull @Schema(description = "Day of the letter 邀请日期") LocalDate invitedOn,
            @Nullable @Size(max = 1000) @Schema(examples = "东应急函〔2026〕18号") String note)
            implements InvestigationCommand {}

    @Schema(name = "AddInvestigationMember", description = "Somebody joins the team 增加调查组成员")
    record AddMember(
            @NotBlank @Size(max = 100) @Schema(examples = "周正") String name,
            @NotBlank @Size(max = 200) @Schema(description = "派出单位", examples = "东岭区公安分局")
                    String organisation,
            @Nullable @Size(max = 100) @Schema(description = "职务", examples = "副局长") String post,
            @NotNull MemberRole role,
            @NotNull
                    @Schema(
                            description =
                                    "Must be true, Decree 493 Art. 23 声明与所调查的事故没有直接利害关系，须为 true")
                    Boolean declaresNoInterest)
            implements InvestigationCommand {}

    @Schema(name = "RemoveInvestigationMember", description = "Somebody leaves the team 成员退出")
    record RemoveMember(
            @NotNull UUID memberId,
            @NotBlank @Size(max = 1000) @Schema(examples = "工作调动") String reason)
            implements InvestigationCommand {}

    @Schema(name = "RecordAppraisal", description = "A technical appraisal, Art. 27 技术鉴定")
    record RecordAppraisal(
            @NotNull @Schema(description = "Inclusive 起") Instant from,
            @NotNull @Schema(description = "Exclusive; expected, while it is under way 止（不含），可为预计")
                    Instant to,
            @NotBlank
                    @Size(max = 200)
                    @Schema(description = "Qualified institution 鉴定机构", examples = "省特种设备检验院")
                    String institution,
            @NotBlank @Size(max = 1000) @Schema(description = "鉴定事项", examples = "钢丝绳断口分析")
                    String subject)
            implements InvestigationCommand {}

    @Schema(name = "EndAppraisal", description = "When an appraisal really ended 技术鉴定实际结束")
    record EndAppraisal(
            @NotNull UUID appraisalId,
            @NotNull @Schema(description = "Exclusive 止（不含）") Instant to,
            @NotBlank @Size(max = 1000) @Schema(examples = "鉴定意见已出具") String note)
            implements InvestigationCommand {}

    @Schema(name = "ExtendInvestigation", description = "The one extension, Art. 29 批准延期")
    record Extend(
            @NotNull @Min(1) @Schema(description = "Days, 60 at most 天数", examples = "30")
                    Integer days,
            @NotBlank @Size(max = 100) @Schema(description = "批准文号", examples = "东政函〔2026〕7号")
                    String decisionNo,
            @NotBlank @Size(max = 1000) @Schema(examples = "技术原因复杂，需补充取证") String reason)
            implements InvestigationCommand {}

    @Schema(name = "SubmitInvestigationReport", description = "The report, Art. 30 提交事故调查报告")
    record Submit(
            @NotNull @Valid ReportText report,
            @NotEmpty
                    @Size(max = 100)
                    @Schema(description = "Each becomes a hazard of its unit 防范和整改措施，批复后逐项转为隐患")
                    List<@NotNull @Valid DemandedMeasure> measures,
            @NotNull
                    @Size(max = 100)
                    @Schema(description = "Units and posts, never names 责任单位和岗位，不写姓名")
                    List<@NotNull @Valid HeldResponsible> responsibleParties,
            @NotEmpty
                    @Size(max = 20)
                    @Schema(
                            description =
                                    "Files of this investigation: the signed report, evidence 附件")
                    List<@NotNull UUID> documentIds,
            @NotNull @Schema(description = "Must be true, Art. 30 调查组成员已在报告上签名，须为 true")
                    Boolean signedByMembers)
            implements InvestigationCommand {}

    @Schema(name = "DemandedMeasure", description = "A measure that the report demands 整改措施")
    record DemandedMeasure(
            @NotBlank @Size(max = 2000) @Schema(examples = "全部临边洞口设置防护栏杆") String text,
            @NotNull @Schema(description = "责任单位") UUID responsibleUnitId,
            @NotNull MeasureGrade grade,
            @NotNull @Schema(description = "The last day, Asia/Shanghai 完成期限")
                    LocalDate deadline) {}

    @Schema(name = "HeldResponsible", description = "Who is held responsible 责任单位或岗位")
    record HeldResponsible(
            @NotNull UUID unitId,
            @Nullable
                    @Size(max = 100)
                    @Schema(
                            description = "Left out for the unit as such 岗位，不写姓名",
                            examples = "安全科科长")
                    String post,
            @NotNull ResponsibilityKind responsibility,
            @NotBlank @Size(max = 1000) @Schema(description = "处理建议", examples = "给予行政处罚")
                    String proposal) {}

    @Schema(name = "ReturnInvestigationReport", description = "It has to be done again 退回补充调查")
    record ReturnReport(@NotBlank @Size(max = 2000) @Schema(examples = "间接原因分析不充分") String reason)
            implements InvestigationCommand {}

    @Schema(name = "ExtendApproval", description = "More time for the answer, Art. 32 延长批复时间")
    record ExtendApproval(
            @NotNull @Min(1) @Schema(description = "Days, 30 at most 天数", examples = "15")
                    Integer days,
            @NotBlank @Size(max = 1000) @Schema(examples = "涉及面广，需征求有关部门意见") String reason)
            implements InvestigationCommand {}

    @Schema(name = "ApproveInvestigationReport", description = "Art. 32 批复")
    record Approve(
            @NotBlank @Size(max = 100) @Schema(description = "批复文号", examples = "东政复〔2026〕3号")
                    String decisionNo,
            @Nullable @Size(max = 2000) String note)
            implements InvestigationCommand {}

    @Schema(name = "TickClosingCheck", description = "One of the four is met 确认一项四不放过")
    record Tick(
            @NotNull ClosingCheck check,
            @NotBlank @Size(max = 2000) @Schema(examples = "经调查组鉴定，直接原因已查明") String note,
            @NotEmpty @Size(max = 20) @Schema(description = "Files of this investigation 附件")
                    List<@NotNull UUID> documentIds,
            @Nullable
                    @Size(max = 2000)
                    @Schema(
                            description =
                                    "By a leader only: why the measures count as implemented although hazards are open 尚有隐患未销号时由领导说明理由")
                    String leaderReason)
            implements InvestigationCommand {}

    @Schema(name = "CloseInvestigation", description = "All four checks are met 结案")
    record Close(@Nullable @Size(max = 2000) String note) implements InvestigationCommand {}

    @Schema(name = "EvaluateMeasures", description = "How the measures were carried out 整改评估")
    record Evaluate(
            @NotNull EvaluationResult result,
            @NotBlank @Size(max = 4000) @Schema(examples = "各项措施均已落实并长期保持") String findings,
            @NotEmpty @Size(max = 20) @Schema(description = "Files of this investigation 附件")
                    List<@NotNull UUID> documentIds)
            implements InvestigationCommand {}

    /** Its text is what the public reads: it must name no person. */
    @Schema(name = "PublishInvestigation", description = "Art. 34 向社会公布")
    record Publish(
            @NotBlank
                    @Size(max = 200)
                    @Schema(description = "公开标题", examples = "东岭区“11·20”高处坠落事故调查报告摘要")
                    String title,
            @NotBlank
                    @Size(max = 10000)
                    @Schema(
                            description = "What the public reads; names no person 公开内容，不得含个人信息",
                            examples = "事故直接原因为作业平台未设防护栏杆。")
                    String summary)
            implements InvestigationCommand {}

    /** The step of the state machine that the command asks for. */
    default InvestigationStep step() {
        return switch (this) {
            case Delegate _ -> InvestigationStep.DELEGATE;
            case InviteProcuratorate _ -> InvestigationStep.INVITE_PROCURATORATE;
            case AddMember _ -> InvestigationStep.ADD_MEMBER;
            case RemoveMember _ -> InvestigationStep.REMOVE_MEMBER;
            case RecordAppraisal _ -> InvestigationStep.RECORD_APPRAISAL;
            case EndAppraisal _ -> InvestigationStep.END_APPRAISAL;
            case Extend _ -> InvestigationStep.EXTEND;
            case Submit _ -> InvestigationStep.SUBMIT;
            case ReturnReport _ -> InvestigationStep.RETURN;
            case ExtendApproval _ -> InvestigationStep.EXTEND_APPROVAL;
            case Approve _ -> InvestigationStep.APPROVE;
            case Tick _ -> InvestigationStep.TICK;
            case Close _ -> InvestigationStep.CLOSE;
            case Evaluate _ -> InvestigationStep.EVALUATE;
            case Publish _ -> InvestigationStep.PUBLISH;
        };
    }

    /** What the record of the step says of it. */
    default @Nullable String note() {
        return switch (this) {
            case Delegate delegate -> delegate.reason();
            case InviteProcuratorate invite -> invite.note();
            case AddMember join -> "%s %s".formatted(join.role(), join.organisation());
            case RemoveMember leave -> leave.reason();
            case RecordAppraisal appraise -> appraise.subject();
            case EndAppraisal end -> end.note();
            case Extend extend -> extend.reason();
            case Submit _ -> null;
            case ReturnReport back -> back.reason();
            case ExtendApproval extend -> extend.reason();
            case Approve approve -> approve.note();
            case Tick tick -> tick.note();
            case Close close -> close.note();
            case Evaluate evaluate -> evaluate.result().name();
            case Publish publish -> publish.title();
        };
    }
}
