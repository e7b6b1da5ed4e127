package org.tocsin.responsibility.assessment.rest;

import jakarta.annotation.Nullable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.tocsin.responsibility.assessment.domain.AssessmentFilter;
import org.tocsin.responsibility.assessment.domain.AssessmentPeriod;
import org.tocsin.responsibility.assessment.domain.AssessmentStatus;

/** Which units are ranked among each other; use as {@code @Valid @BeanParam}. */
public class RankingQuery {

    @QueryParam("period")
    @NotNull
    @Pattern(regexp = AssessmentPeriod.PATTERN)
    @Parameter(description = "A year or a month 年度或月度", example = "2026-10")
    String period;

    @QueryParam("level")
    @NotNull
    @Pattern(
            regexp =
                    "COMMITTEE|GOVERNMENT|DEPARTMENT|TOWN|COMMUNITY|ENTERPRISE|WORKSHOP|TEAM|PERSON")
    @Parameter(description = "Kind of the units 单位类型", example = "TOWN")
    String level;

    @QueryParam("division")
    @Nullable
    @Pattern(regexp = "\\d{6}|\\d{9}|\\d{12}")
    @Parameter(description = "A division and all below it 行政区划及其下级", example = "990101")
    String division;

    AssessmentFilter filter() {
        return new AssessmentFilter(
                List.copyOf(AssessmentStatus.scored()),
                null,
                List.of(level),
                division,
                AssessmentPeriod.of(period),
                null,
                null);
    }
}
