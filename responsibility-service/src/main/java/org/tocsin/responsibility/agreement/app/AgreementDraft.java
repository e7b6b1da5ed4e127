package org.tocsin.responsibility.agreement.app;

import jakarta.annotation.Nullable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.responsibility.agreement.domain.AgreementTerms;
import org.tocsin.responsibility.agreement.domain.ControlLimit;
import org.tocsin.responsibility.agreement.domain.DutyItem;

/** An agreement as a committee office drafts it. */
@Schema(
        name = "AgreementDraft",
        description = "A responsibility agreement to be drafted 起草责任书",
        example = AgreementDraft.EXAMPLE)
public record AgreementDraft(
        @NotNull @Schema(description = "The unit that hands the duties down 上级单位")
                UUID superiorUnitId,
        @NotNull @Schema(description = "The unit that takes them on 下级单位") UUID subordinateUnitId,
        @NotBlank @Size(max = 200) String title,
        @NotNull @Schema(description = "First day, Asia/Shanghai 起始日") LocalDate periodStart,
        @NotNull @Schema(description = "Last day, included 截止日（含）") LocalDate periodEnd,
        @NotEmpty @Size(max = 4) @Schema(description = "Control indicators 控制指标")
                List<@Valid @NotNull ControlLimit> limits,
        @Nullable
                @Size(max = 200)
                @Schema(description = "Duty list 责任清单：一事一主体、一主体一责任人", nullable = true)
                List<@Valid @NotNull DutyItem> dutyItems,
        @Nullable @Size(max = 100) @Schema(description = "Work targets 工作目标", nullable = true)
                List<@NotBlank @Size(max = 1000) String> targets,
        @Nullable @Size(max = 4000) @Schema(description = "奖惩", nullable = true)
                String rewardAndPenalty,
        @Nullable
                @Schema(
                        description =
                                "An issued agreement between the same units of which this is the"
                                        + " next edition. In force, it stays so until this one is;"
                                        + " otherwise it ends with the issue of this one 拟替代的责任书",
                        nullable = true)
                UUID supersedesId,
        @Nullable
                @Schema(
                        description =
                                "The agreement in which the superior unit is the subordinate, of the"
                                        + " same period: the limits are split from it 上级责任书",
                        nullable = true)
                UUID parentAgreementId,
        @Nullable
                @Size(min = 1, max = 1000)
                @Schema(
                        description =
                                "Why the limits may go beyond what the parent agreement leaves"
                                        + " 突破上级限额的理由",
                        nullable = true)
                String overrideReason) {

    static final String EXAMPLE =
            """
            {"superiorUnitId":"01990000-0000-7000-8000-000000000001",\
            "subordinateUnitId":"01990000-0000-7000-8000-0000000000a1",\
            "title":"2026年安全生产目标管理责任书","periodStart":"2026-01-01","periodEnd":"2026-12-31",\
            "limits":[{"measure":"ACCIDENTS","limit":59},{"measure":"DEATHS","limit":34}],\
            "dutyItems":[{"item":"组织开展重大事故隐患排查整治","accountablePerson":"李四"}],\
            "targets":["重大事故隐患整改率100%"],"rewardAndPenalty":"突破控制指标的，实行一票否决。"}""";

    public AgreementTerms terms() {
        return new AgreementTerms(
                title, periodStart, periodEnd, limits, dutyItems, targets, rewardAndPenalty);
    }
}
