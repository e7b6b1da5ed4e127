package org.tocsin.accident.indicator.rest;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Another limit for an indicator of the committee's office. */
@Schema(description = "Another limit 调整控制数")
record LimitChange(
        @NotNull
                @DecimalMin("0")
                @Digits(integer = 15, fraction = 2)
                @Schema(
                        description = "Accidents and persons whole, CNY to the fen 控制数",
                        examples = "30")
                BigDecimal limit,
        @NotBlank
                @Size(max = 100)
                @Schema(
                        description = "Number of the document that sets it 文号",
                        examples = "东安委〔2026〕9号")
                String documentNo) {}
