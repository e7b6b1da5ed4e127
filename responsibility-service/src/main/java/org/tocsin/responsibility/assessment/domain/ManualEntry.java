package org.tocsin.responsibility.assessment.domain;

import jakarta.annotation.Nullable;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The points that somebody gives an indicator: an assessor to a MANUAL one, or the unit to any in
 * its self-score.
 *
 * @param documentNo the paper that it rests on
 */
@Schema(name = "AssessmentEntry", description = "Points given by hand 人工评分")
public record ManualEntry(
        @NotNull @Pattern(regexp = "[a-z][a-z0-9-]{0,39}") @Schema(examples = "management")
                String indicator,
        @NotNull
                @DecimalMin("0")
                @DecimalMax("100")
                @Digits(integer = 3, fraction = 2)
                @Schema(examples = "8.5")
                BigDecimal points,
        @NotBlank @Size(max = 1000) @Schema(examples = "例会制度健全，台账缺两期") String note,
        @Nullable
                @Size(max = 100)
                @Schema(
                        description = "The paper that it rests on 依据文件",
                        examples = "东安委办〔2026〕7号",
                        nullable = true)
                String documentNo) {}
