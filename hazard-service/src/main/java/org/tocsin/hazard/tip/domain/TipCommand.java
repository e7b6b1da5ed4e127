package org.tocsin.hazard.tip.domain;

import jakarta.annotation.Nullable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.hazard.register.domain.Grade;

/** Everything that can be asked of a tip once it was filed. */
public sealed interface TipCommand {

    @Schema(name = "AcceptTip", description = "Taken up for verification 受理")
    record Accept(
            @Nullable
                    @Size(max = 4000)
                    @PlainText
                    @Schema(description = "Remark 意见", examples = "受理，三日内现场核查", nullable = true)
                    String note)
            implements TipCommand {}

    @Schema(name = "ForwardTip", description = "Forwarded 转办")
    record Forward(
            @NotNull @Schema(description = "Whom to, and thereby why 转办对象") TipAuthority authority,
            @NotBlank
                    @Size(max = 200)
                    @PlainText
                    @Schema(description = "Its name 单位名称", examples = "东岭区人民政府")
                    String receiver,
            @NotBlank
                    @Size(max = 4000)
                    @PlainText
                    @Schema(description = "Why 转办理由", examples = "举报涉及人员死亡")
                    String note)
            implements TipCommand {}

    /**
     * The written result of the verification.
     *
     * @param description of the hazard in the officer's own words: the tip's text, which may give
     *     its author away, never goes on the register
     */
    @Schema(name = "VerifyTip", description = "The written result of the verification 核查结果")
    record Verify(
            @NotNull TipVerdict result,
            @NotBlank
                    @Size(max = 4000)
                    @PlainText
                    @Schema(
                            description = "What was found, in writing 核查情况",
                            examples = "现场核实，安全出口上锁")
                    String note,
            @Nullable
                    @Size(max = 100)
                    @PlainText
                    @Schema(
                            description = "CONFIRMED: who is responsible and signed it off 签字负责人",
                            examples = "李局长",
                            nullable = true)
                    String signedBy,
            @Nullable
                    @Schema(
                            description = "CONFIRMED: the unit where it is, in your scope 隐患所在单位",
                            nullable = true)
                    UUID unitId,
            @Nullable @Schema(description = "CONFIRMED: GENERAL if left out 隐患等级", nullable = true)
                    Grade grade,
            @Nullable
                    @Size(max = 200)
                    @PlainText
                    @Schema(
                            description = "CONFIRMED: where in the unit 部位",
                            examples = "2 号厂房",
                            nullable = true)
                    String part,
            @Nullable
                    @Size(max = 1000)
                    @PlainText
                    @Schema(
                            description = "CONFIRMED: what was checked 检查项",
                            examples = "安全出口",
                            nullable = true)
                    String item,
            @Nullable
                    @Size(max = 4000)
                    @PlainText
                    @Schema(
                            description =
                                    "CONFIRMED: what goes on the register, in your own words; the enterprise will read it 隐患描述",
                            examples = "安全出口上锁",
                            nullable = true)
                    String description,
            @Nullable @Valid @Schema(description = "CONFIRMED: where exactly 位置", nullable = true)
                    TipPosition position)
            implements TipCommand {}

    @Schema(name = "AnswerTip", description = "The written answer to whoever filed it 书面答复")
    record Answer(
            @NotBlank
                    @Size(max = 4000)
                    @PlainText
                    @Schema(description = "Its text 答复内容", examples = "经核查属实，已责令整改")
                    String text)
            implements TipCommand {}

    /** The step of the state machine that the command asks for. */
    default TipTransition transition() {
        return switch (this) {
            case Accept _ -> TipTransition.ACCEPT;
            case Forward _ -> TipTransition.FORWARD;
            case Verify _ -> TipTransition.VERIFY;
            case Answer _ -> TipTransition.ANSWER;
        };
    }
}
