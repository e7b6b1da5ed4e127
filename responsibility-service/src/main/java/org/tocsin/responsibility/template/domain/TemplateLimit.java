package org.tocsin.responsibility.template.domain;

import jakarta.annotation.Nullable;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.responsibility.agreement.domain.Measure;

/**
 * A measure that the agreements limit.
 *
 * @param limit for units for which none is given; {@code null}: it must be given for each unit
 */
@Schema(name = "TemplateLimit", description = "A measure that is limited 控制指标")
public record TemplateLimit(
        @NotNull Measure measure,
        @Nullable
                @DecimalMin("0")
                @DecimalMax("999999999999.99")
                @Digits(integer = 12, fraction = 2)
                @Schema(description = "Unless given per unit 缺省限额", nullable = true)
                BigDecimal limit) {}
