package org.tocsin.inspection.coverage.rest;

import jakarta.annotation.Nullable;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.tocsin.inspection.coverage.app.Asked;
import org.tocsin.inspection.coverage.domain.Dimension;

/** For when, where and what figures are asked; use as {@code @Valid @BeanParam}. */
public class CoverageParams {

    @QueryParam("from")
    @Nullable
    @Parameter(
            description = "First day, Asia/Shanghai 起始日; 1 January of the year of `to` if left out",
            example = "2026-01-01")
    LocalDate from;

    @QueryParam("to")
    @Nullable
    @Parameter(description = "Last day, included 截止日（含）; today if left out", example = "2026-09-30")
    LocalDate to;

    @QueryParam("division")
    @Nullable
    @Pattern(regexp = "[0-9]{6,12}")
    @Parameter(
            description =
                    "Division whose subtree is counted 行政区划（含下级）; the caller's own if left out; an"
                            + " unknown code is 404, another's is empty",
            example = "990101")
    String division;

    @QueryParam("industry")
    @Nullable
    @Pattern(regexp = "[A-T][0-9]{0,4}")
    @Parameter(description = "GB/T 4754-2017 code or a prefix of one 行业代码或其前缀", example = "C34")
    String industry;

    Asked asked(@Nullable String groupBy, Dimension... published) {
        return asked(null, groupBy, published);
    }

    Asked asked(@Nullable UUID campaignId, @Nullable String groupBy, Dimension... published) {
        return new Asked(from, to, division, industry, campaignId, GroupBy.of(groupBy, published));
    }
}
