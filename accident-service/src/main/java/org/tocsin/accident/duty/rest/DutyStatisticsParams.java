package org.tocsin.accident.duty.rest;

import jakarta.annotation.Nullable;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** A question to the figures of duties; use as {@code @Valid @BeanParam}. */
public class DutyStatisticsParams {

    @QueryParam("from")
    @Nullable
    @Parameter(
            description =
                    "First day on which it was due; 1 January of the year of `to` if left out 起始日",
            example = "2026-01-01")
    LocalDate from;

    @QueryParam("to")
    @Nullable
    @Parameter(
            description = "Last such day, included; today if left out 截止日（含）",
            example = "2026-09-30")
    LocalDate to;

    @QueryParam("division")
    @Nullable
    @Pattern(regexp = "[0-9]{6,12}")
    @Parameter(
            description =
                    "Division whose subtree is counted; the caller's own if left out 行政区划（含下级）",
            example = "990101")
    String division;

    @QueryParam("groupBy")
    @Nullable
    @Pattern(regexp = "division")
    @Parameter(
            description = "Also by division, one level below the one asked for 分组",
            example = "division")
    String groupBy;
}
