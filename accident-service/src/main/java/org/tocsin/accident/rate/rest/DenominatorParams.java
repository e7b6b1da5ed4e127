package org.tocsin.accident.rate.rest;

import jakarta.annotation.Nullable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.tocsin.accident.ledger.app.AsOf;
import org.tocsin.accident.rate.app.Denominators.Asked;
import org.tocsin.accident.rate.domain.DenominatorKind;

/**
 * The filters of the denominators, for lists and exports alike; use as {@code @Valid @BeanParam}.
 */
public class DenominatorParams {

    @QueryParam("division")
    @Nullable
    @Pattern(regexp = "[0-9]{6,12}")
    @Parameter(description = "A division and all below it 行政区划及其下级", example = "990101")
    String division;

    @QueryParam("year")
    @Nullable
    @Min(1950)
    @Max(2100)
    @Parameter(description = "Year 年度", example = "2026")
    Integer year;

    @QueryParam("kind")
    @Nullable
    @Parameter(description = "Kind 种类")
    DenominatorKind kind;

    @QueryParam("asOf")
    @Nullable
    @Parameter(
            description = "As known at this past instant 统计时点; as known now if left out",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    String asOf;

    Asked asked() {
        return new Asked(division, year, kind, AsOf.parse("asOf", asOf));
    }
}
