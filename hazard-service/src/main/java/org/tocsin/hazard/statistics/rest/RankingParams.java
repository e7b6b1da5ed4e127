package org.tocsin.hazard.statistics.rest;

import jakarta.annotation.Nullable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.tocsin.hazard.register.domain.Source;
import org.tocsin.hazard.statistics.domain.Question;

/** A question to a list of the first so many; use as {@code @Valid @BeanParam}. */
public class RankingParams extends PeriodParams {

    @QueryParam("source")
    @Nullable
    @Parameter(description = "Source 来源")
    Source source;

    @QueryParam("limit")
    @DefaultValue("50")
    @Min(1)
    @Max(200)
    @Parameter(description = "How many 条数", example = "50")
    int limit = 50;

    Question question() {
        return new Question(division, industry, source, null, List.of());
    }

    int limit() {
        return limit;
    }
}
