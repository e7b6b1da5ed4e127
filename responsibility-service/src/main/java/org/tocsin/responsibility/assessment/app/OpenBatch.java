package org.tocsin.responsibility.assessment.app;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.responsibility.assessment.domain.AssessmentPeriod;

/** All units of some kinds in a division. */
@Schema(
        name = "AssessmentBatchOpening",
        description = "All subordinate units of some kinds in a division 批量发起考核",
        example =
                "{\"division\":\"990101\",\"unitKinds\":[\"TOWN\"],\"templateId\":\"01990000-0000-7000-8000-00000000c501\",\"period\":\"2026-10\"}")
public record OpenBatch(
        @NotNull @Pattern(regexp = "\\d{6}|\\d{9}|\\d{12}") @Schema(examples = "990101")
                String division,
        @NotEmpty @Size(max = 9) @Schema(description = "Kinds of units 单位类型")
                Set<
                                @NotNull
                                @Pattern(
                                        regexp =
                                                "COMMITTEE|GOVERNMENT|DEPARTMENT|TOWN|COMMUNITY|ENTERPRISE|WORKSHOP|TEAM|PERSON")
                                String>
                        unitKinds,
        @NotNull UUID templateId,
        @NotNull
                @Pattern(regexp = AssessmentPeriod.PATTERN)
                @Schema(description = "A year or a month 年度或月度", examples = "2026-10")
                String period) {}
