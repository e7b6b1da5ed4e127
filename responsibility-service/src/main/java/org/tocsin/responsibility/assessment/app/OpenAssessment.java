package org.tocsin.responsibility.assessment.app;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.responsibility.assessment.domain.AssessmentPeriod;

/** One unit to be assessed. */
@Schema(
        name = "AssessmentOpening",
        description = "A unit to be assessed for a period 发起考核",
        example =
                "{\"unitId\":\"01990000-0000-7000-8000-0000000000a3\",\"templateId\":\"01990000-0000-7000-8000-00000000c501\",\"period\":\"2026-10\"}")
public record OpenAssessment(
        @NotNull UUID unitId,
        @NotNull @Schema(description = "A published template 已发布的考核细则") UUID templateId,
        @NotNull
                @Pattern(regexp = AssessmentPeriod.PATTERN)
                @Schema(description = "A year or a month 年度或月度", examples = "2026-10")
                String period) {}
