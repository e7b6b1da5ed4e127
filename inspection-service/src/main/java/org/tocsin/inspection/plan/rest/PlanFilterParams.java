package org.tocsin.inspection.plan.rest;

import jakarta.annotation.Nullable;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.tocsin.inspection.plan.app.PlanFilter;
import org.tocsin.inspection.plan.domain.PlanStatus;

/** The filters of plans, for lists and exports alike; use as {@code @Valid @BeanParam}. */
public class PlanFilterParams {

    @QueryParam("status")
    @Parameter(description = "One or more statuses, repeated 状态，可重复")
    List<PlanStatus> status = List.of();

    @QueryParam("year")
    @Nullable
    @Parameter(description = "年度", example = "2026")
    Integer year;

    @QueryParam("division")
    @Nullable
    @Pattern(regexp = "[0-9]{6,12}")
    @Parameter(description = "A division and all below it 行政区划（含下级）", example = "990101")
    String division;

    @QueryParam("updatedSince")
    @Nullable
    @Parameter(description = "Changed at or after 更新于此后", example = "2026-11-22T00:00:00+08:00")
    Instant updatedSince;

    @QueryParam("q")
    @Nullable
    @Size(max = 100)
    @Parameter(description = "Part of the number or the title 计划编号、名称")
    String text;

    PlanFilter filter() {
        return new PlanFilter(Set.copyOf(status), year, division, updatedSince, text);
    }
}
