package org.tocsin.hazard.tip.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where it was seen, WGS84, in degrees. */
@Embeddable
@Schema(name = "TipPosition", description = "WGS84, degrees 位置")
public record TipPosition(
        @NotNull
                @DecimalMin("-180")
                @DecimalMax("180")
                @Digits(integer = 3, fraction = 7)
                @Column(precision = 10, scale = 7)
                @Schema(description = "East 经度", examples = "118.8612")
                BigDecimal longitude,
        @NotNull
                @DecimalMin("-90")
                @DecimalMax("90")
                @Digits(integer = 2, fraction = 7)
                @Column(precision = 10, scale = 7)
                @Schema(description = "North 纬度", examples = "28.9711")
                BigDecimal latitude) {}
