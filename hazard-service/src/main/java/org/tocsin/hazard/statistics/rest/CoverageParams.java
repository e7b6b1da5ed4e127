package org.tocsin.hazard.statistics.rest;

import jakarta.annotation.Nullable;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.tocsin.hazard.statistics.domain.Dimension;
import org.tocsin.hazard.statistics.domain.Question;

/** A question to the figures of enterprises; use as {@code @Valid @BeanParam}. */
public class CoverageParams extends PeriodParams {

    @QueryParam("groupBy")
    @Nullable
    @Parameter(
            description =
                    "At most two dimensions, comma-separated 分组（最多两项）: month, division (one level"
                            + " below the one asked for), industry (section), industryDivision (section"
                            + " and two digits)",
            example = "month")
    String groupBy;

    Question question() {
        return new Question(
                division,
                industry,
                null,
                null,
                GroupBy.of(
                        groupBy,
                        Dimension.MONTH,
                        Dimension.DIVISION,
                        Dimension.INDUSTRY,
                        Dimension.INDUSTRY_DIVISION));
    }
}
