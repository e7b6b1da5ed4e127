package org.tocsin.hazard.statistics.rest;

import jakarta.annotation.Nullable;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** For when and for where figures are asked; use as {@code @Valid @BeanParam}. */
public class PeriodParams {

    @QueryParam("from")
    @Nullable
    @Parameter(
            description =
                    "First day, Asia/Shanghai 起始日; 1 January of the year of `to` if left out, except for the ageing report",
            example = "2026-01-01")
    LocalDate from;

    @QueryParam("to")
    @Nullable
    @Parameter(
            description =
                    "Last day, included 截止日（含）; today if left out, except for the ageing report",
            example = "2026-09-30")
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

    public @Nullable LocalDate from() {
        return from;
    }

    public @Nullable LocalDate to() {
        return to;
    }
}
