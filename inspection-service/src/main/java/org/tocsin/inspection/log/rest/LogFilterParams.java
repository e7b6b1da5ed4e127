package org.tocsin.inspection.log.rest;

import jakarta.annotation.Nullable;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.tocsin.inspection.log.domain.LogFilter;
import org.tocsin.inspection.log.domain.LogStatus;

/** The filters of daily logs, for lists and exports alike; use as {@code @Valid @BeanParam}. */
public class LogFilterParams {

    @QueryParam("officer")
    @Nullable
    @Size(max = 64)
    @Parameter(description = "Subject of the officer 填写人标识")
    String officer;

    @QueryParam("dayFrom")
    @Nullable
    @Parameter(description = "First day 起始日期（含）", example = "2026-11-16")
    LocalDate dayFrom;

    @QueryParam("dayTo")
    @Nullable
    @Parameter(description = "Last day 截止日期（含）", example = "2026-11-22")
    LocalDate dayTo;

    @QueryParam("status")
    @Parameter(description = "One or more statuses, repeated 状态，可重复")
    List<LogStatus> status = List.of();

    @QueryParam("division")
    @Nullable
    @Pattern(regexp = "[0-9]{6,12}")
    @Parameter(description = "A division and all below it 行政区划及其下级", example = "990101")
    String division;

    @QueryParam("visited")
    @Nullable
    @Parameter(description = "Whether an enterprise was visited that day 当日是否查企")
    Boolean visited;

    @QueryParam("updatedSince")
    @Nullable
    @Parameter(description = "Changed at or after 更新时间起（含）", example = "2026-11-22T00:00:00+08:00")
    Instant updatedSince;

    LogFilter filter() {
        return new LogFilter(
                officer, dayFrom, dayTo, Set.copyOf(status), division, visited, updatedSince);
    }
}
