package org.tocsin.accident.indicator.rest;

import jakarta.annotation.Nullable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.tocsin.accident.indicator.domain.IndicatorFilter;
import org.tocsin.accident.indicator.domain.LimitedMeasure;

/** The filters of the control indicators; use as {@code @Valid @BeanParam}. */
public class IndicatorParams {

    @QueryParam("year")
    @Nullable
    @Min(2000)
    @Max(2100)
    @Parameter(description = "Year of the limits 年度", example = "2026")
    Integer year;

    @QueryParam("division")
    @Nullable
    @Pattern(regexp = "[0-9]{6,12}")
    @Parameter(description = "A division and all below it 行政区划及其下级", example = "990101")
    String division;

    @QueryParam("unitId")
    @Nullable
    @Parameter(description = "Of one responsible unit 责任单位")
    UUID unitId;

    @QueryParam("measure")
    @Nullable
    @Parameter(description = "One measure 指标")
    LimitedMeasure measure;

    IndicatorFilter filter() {
        return new IndicatorFilter(year, division, unitId, measure);
    }
}
