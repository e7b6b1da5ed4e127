package org.tocsin.responsibility.template.app;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import jakarta.annotation.Nullable;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.responsibility.agreement.domain.Measure;

/**
 * What is given for one unit: a row of a batch.
 *
 * @param parentAgreementId overrides that of the batch
 * @param supersedesId the agreement of which this is the next edition
 * @param parameters the template's own; in a CSV cell {@code name=value;name=value}
 */
@Schema(name = "UnitFilling", description = "What is given for one unit 一个单位的参数")
public record UnitFilling(
        @NotNull @Schema(description = "下级单位") UUID unitId,
        @Nullable @Schema(description = "上级责任书", nullable = true) UUID parentAgreementId,
        @Nullable @Size(min = 1, max = 1000) @Schema(description = "突破上级限额的理由", nullable = true)
                String overrideReason,
        @Nullable @Schema(description = "所替代的责任书", nullable = true) UUID supersedesId,
        @Nullable
                @DecimalMin("0")
                @DecimalMax("999999999999.99")
                @Digits(integer = 12, fraction = 2)
                @Schema(description = "事故起数限额", nullable = true)
                BigDecimal limitAccidents,
        @Nullable
                @DecimalMin("0")
                @DecimalMax("999999999999.99")
                @Digits(integer = 12, fraction = 2)
                @Schema(description = "死亡人数限额", nullable = true)
                BigDecimal limitDeaths,
        @Nullable
                @DecimalMin("0")
                @DecimalMax("999999999999.99")
                @Digits(integer = 12, fraction = 2)
                @Schema(description = "重伤人数限额", nullable = true)
                BigDecimal limitSeriousInjuries,
        @Nullable
                @DecimalMin("0")
                @DecimalMax("999999999999.99")
                @Digits(integer = 12, fraction = 2)
                @Schema(description = "直接经济损失限额（元）", nullable = true)
                BigDecimal limitDirectLossCny,
        @Nullable
                @Size(max = 50)
                @JsonDeserialize(using = ParameterCell.class)
                @Schema(
                        description =
                                "The template's own, by name; in CSV `name=value;name=value` 自定义参数",
                        nullable = true)
                Map<String, @Size(max = 1000) String> parameters) {

    /** Those limits that were given. */
    @JsonIgnore
    public Map<Measure, BigDecimal> limits() {
        Map<Measure, BigDecimal> given = new EnumMap<>(Measure.class);
        put(given, Measure.ACCIDENTS, limitAccidents);
        put(given, Measure.DEATHS, limitDeaths);
        put(given, Measure.SERIOUS_INJURIES, limitSeriousInjuries);
        put(given, Measure.DIRECT_LOSS_CNY, limitDirectLossCny);
        return given;
    }

    /** The template's own parameters: those of this unit over those common to all. */
    public Map<String, String> parametersOver(Map<String, String> common) {
        Map<String, String> all = new HashMap<>(common);
        if (parameters != null) {
            all.putAll(parameters);
        }
        return all;
    }

    private static void put(
            Map<Measure, BigDecimal> given, Measure measure, @Nullable BigDecimal limit) {
        if (limit != null) {
            given.put(measure, limit);
        }
    }
}
