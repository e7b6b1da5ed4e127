package org.tocsin.accident.indicator.app;

import jakarta.annotation.Nullable;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.accident.indicator.domain.LimitedMeasure;

/** A limit that the committee's office sets for a division and year. */
@Schema(description = "A limit set by the committee's office 安委办下达的控制指标")
public record OfficeLimit(
        @Nullable
                @Pattern(regexp = "[0-9]{6,12}")
                @Schema(
                        description = "Division whose subtree counts; the caller's own 行政区划",
                        examples = "990101")
                String division,
        @NotNull @Min(2000) @Max(2100) @Schema(description = "Calendar year 年度", examples = "2026")
                Integer year,
        @NotNull @Schema(description = "What is limited 指标", examples = "DEATHS")
                LimitedMeasure measure,
        @NotNull
                @DecimalMin("0")
                @Digits(integer = 15, fraction = 2)
                @Schema(
                        description = "Accidents and persons whole, CNY to the fen 控制数",
                        examples = "34")
                BigDecimal limit,
        @NotBlank
                @Size(max = 100)
                @Schema(
                        description = "Number of the document that sets it 文号",
                        examples = "东安委〔2026〕3号")
                String documentNo) {}
