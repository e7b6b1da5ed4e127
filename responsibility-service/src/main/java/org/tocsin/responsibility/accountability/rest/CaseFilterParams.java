package org.tocsin.responsibility.accountability.rest;

import jakarta.annotation.Nullable;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.tocsin.responsibility.accountability.domain.CaseFilter;
import org.tocsin.responsibility.accountability.domain.CaseKind;
import org.tocsin.responsibility.accountability.domain.CaseStatus;

/** The filters of cases, for lists and exports alike; use as {@code @Valid @BeanParam}. */
public class CaseFilterParams {

    @QueryParam("kind")
    @Parameter(description = "One or more kinds, repeated 种类，可重复")
    List<CaseKind> kind = List.of();

    @QueryParam("status")
    @Parameter(description = "One or more statuses, repeated 状态，可重复")
    List<CaseStatus> status = List.of();

    @QueryParam("division")
    @Nullable
    @Pattern(regexp = "[0-9]{6,12}")
    @Parameter(description = "A division and all below it 行政区划及其下级", example = "990101")
    String division;

    @QueryParam("unitId")
    @Nullable
    @Parameter(description = "One unit 单位")
    UUID unitId;

    @QueryParam("overdue")
    @Nullable
    @Parameter(description = "Whose deadline has passed, or not 是否逾期")
    Boolean overdue;

    @QueryParam("updatedSince")
    @Nullable
    @Parameter(description = "Changed at or after 更新于此后", example = "2026-11-22T00:00:00+08:00")
    Instant updatedSince;

    @QueryParam("q")
    @Nullable
    @Size(max = 100)
    @Parameter(description = "Part of the unit's name 单位名称关键字", example = "东岭精工")
    String q;

    CaseFilter filter() {
        return new CaseFilter(
                Set.copyOf(kind), Set.copyOf(status), division, unitId, overdue, updatedSince, q);
    }
}
