package org.tocsin.responsibility.agreement.domain;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A control indicator (控制指标): what the subordinate unit must not exceed within the period.
 *
 * @param limit a whole number for counts, CNY with at most two decimals for the loss; small enough
 *     that RFC 8785 writes it without losing a digit
 */
@Schema(description = "A control indicator 控制指标")
public record ControlLimit(
        @NotNull @Schema(examples = "DEATHS") Measure measure,
        @NotNull
                @DecimalMin("0")
                @DecimalMax("999999999999.99")
                @Digits(integer = 12, fraction = 2)
                @Schema(examples = "34")
                BigDecimal limit) {}
