package org.tocsin.responsibility.measure.rest;

import jakarta.annotation.Nullable;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.tocsin.responsibility.measure.domain.MeasureFilter;
import org.tocsin.responsibility.measure.domain.MeasureKind;
import org.tocsin.responsibility.measure.domain.MeasureStatus;

/** The filters of measures, for lists and exports alike; use as {@code @Valid @BeanParam}. */
public class MeasureFilterParams {

    @QueryParam("kind")
    @Parameter(description = "One or more kinds, repeated 种类，可重复")
    List<MeasureKind> kind = List.of();

    @QueryParam("status")
    @Parameter(description = "One or more statuses, repeated 状态，可重复")
    List<MeasureStatus> status = List.of();

    @QueryParam("division")
    @Nullable
    @Pattern(regexp = "[0-9]{6,12}")
    @Parameter(description = "A division and all below it 行政区划及其下级", example = "990101")
    String division;

    @QueryParam("unitId")
    @Nullable
    @Parameter(description = "One unit 单位")
    UUID unitId;

    @QueryParam("caseId")
    @Nullable
    @Parameter(description = "One accountability case 问责案件")
    UUID caseId;

    @QueryParam("followUpOverdue")
    @Nullable
    @Parameter(description = "Whose follow-up is overdue, or not 后续要求是否逾期")
    Boolean followUpOverdue;

    @QueryParam("updatedSince")
    @Nullable
    @Parameter(description = "Changed at or after 更新于此后", example = "2026-11-22T00:00:00+08:00")
    Instant updatedSince;

    @QueryParam("q")
    @Nullable
    @Size(max = 100)
    @Parameter(description = "Part of the unit's name 单位名称关键字", example = "东岭精工")
    String q;

    MeasureFilter filter() {
        return new MeasureFilter(
                Set.copyOf(kind),
                Set.copyOf(status),
                division,
                unitId,
                caseId,
                followUpOverdue,
                updatedSince,
                q);
    }
}
