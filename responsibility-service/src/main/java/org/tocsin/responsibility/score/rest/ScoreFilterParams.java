package org.tocsin.responsibility.score.rest;

import jakarta.annotation.Nullable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.tocsin.responsibility.score.domain.ScoreClass;
import org.tocsin.responsibility.score.domain.ScoreFilter;

/** The filters of scores, for lists and exports alike; use as {@code @Valid @BeanParam}. */
public class ScoreFilterParams {

    @QueryParam("scoreClass")
    @Parameter(description = "One or more classes, repeated 等级，可重复")
    List<ScoreClass> scoreClass = List.of();

    @QueryParam("division")
    @Nullable
    @Pattern(regexp = "[0-9]{6,12}")
    @Parameter(description = "A division and all below it 行政区划及其下级", example = "990101")
    String division;

    @QueryParam("scoreBelow")
    @Nullable
    @Min(0)
    @Max(100)
    @Parameter(description = "Less than this 低于此分", example = "60")
    Integer scoreBelow;

    @QueryParam("vetoed")
    @Nullable
    @Parameter(description = "Held in class D by a veto, or not 是否因一票否决定级")
    Boolean vetoed;

    @QueryParam("updatedSince")
    @Nullable
    @Parameter(description = "Changed at or after 变动于此后", example = "2026-11-22T00:00:00+08:00")
    Instant updatedSince;

    @QueryParam("q")
    @Nullable
    @Size(max = 100)
    @Parameter(description = "Part of the unit's name 单位名称关键字", example = "东岭精工")
    String q;

    ScoreFilter filter() {
        return new ScoreFilter(Set.copyOf(scoreClass), division, below(), vetoed, updatedSince, q);
    }

    private @Nullable BigDecimal below() {
        return scoreBelow == null ? null : BigDecimal.valueOf(scoreBelow);
    }
}
