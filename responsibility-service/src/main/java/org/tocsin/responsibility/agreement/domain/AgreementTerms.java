package org.tocsin.responsibility.agreement.domain;

import jakarta.annotation.Nullable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the two sides agree on.
 *
 * @param periodStart first day, Asia/Shanghai
 * @param periodEnd last day, included
 * @param limits control indicators (控制指标)
 * @param dutyItems the duty list (责任清单)
 * @param targets work targets (工作目标)
 * @param rewardAndPenalty what follows from meeting or missing them (奖惩)
 */
@Schema(name = "AgreementTerms", description = "What the two sides agree on 责任书条款")
public record AgreementTerms(
        @NotBlank @Size(max = 200) @Schema(examples = "2026年安全生产目标管理责任书") String title,
        @NotNull @Schema(examples = "2026-01-01") LocalDate periodStart,
        @NotNull @Schema(examples = "2026-12-31") LocalDate periodEnd,
        @NotEmpty @Size(max = 4) List<@Valid @NotNull ControlLimit> limits,
        @NotNull @Size(max = 200) List<@Valid @NotNull DutyItem> dutyItems,
        @NotNull @Size(max = 100) List<@NotBlank @Size(max = 1000) String> targets,
        @Nullable @Size(max = 4000) @Schema(examples = "突破控制指标的，实行一票否决。", nullable = true)
                String rewardAndPenalty) {

    public AgreementTerms {
        limits = orEmpty(limits);
        dutyItems = orEmpty(dutyItems);
        targets = orEmpty(targets);
    }

    /**
     * Unlike {@link List#copyOf}, lets {@code null} through to validation, which names its place.
     */
    private static <T> List<T> orEmpty(@Nullable List<T> given) {
        return given == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(given));
    }
}
