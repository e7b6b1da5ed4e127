package org.tocsin.accident.rate.rest;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A denominator to be entered. */
@Schema(description = "A denominator to be entered 分母录入")
record DenominatorEntry(
        @NotNull
                @DecimalMin("0")
                @Digits(integer = 15, fraction = 4)
                @Schema(
                        description =
                                "GDP in 100 million CNY, EMPLOYED_PERSONS in persons, MOTOR_VEHICLES in"
                                        + " vehicles, COAL_OUTPUT in million tonnes 数值",
                        examples = "856.23")
                BigDecimal value,
        @NotBlank
                @Size(max = 500)
                @Schema(description = "Where it was published 来源", examples = "东岭区2026年统计公报")
                String source) {}
