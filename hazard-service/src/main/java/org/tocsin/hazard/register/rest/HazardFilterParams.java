package org.tocsin.hazard.register.rest;

import jakarta.annotation.Nullable;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.tocsin.hazard.register.domain.Grade;
import org.tocsin.hazard.register.domain.HazardFilter;
import org.tocsin.hazard.register.domain.HazardStatus;
import org.tocsin.hazard.register.domain.Source;

/** The filters of the register, for lists and exports alike; use as {@code @Valid @BeanParam}. */
public class HazardFilterParams {

    @QueryParam("status")
    @Parameter(description = "One or more statuses, repeated 状态，可重复")
    List<HazardStatus> status = List.of();

    @QueryParam("grade")
    @Nullable
    @Parameter(description = "Grade 等级")
    Grade grade;

    @QueryParam("division")
    @Nullable
    @Pattern(regexp = "[0-9]{6,12}")
    @Parameter(description = "A division and all below it 行政区划及其下级", example = "990101")
    String division;

    @QueryParam("unitId")
    @Nullable
    @Parameter(description = "One unit 单位")
    UUID unitId;

    @QueryParam("source")
    @Nullable
    @Parameter(description = "Source 来源")
    Source source;

    @QueryParam("dueBefore")
    @Nullable
    @Parameter(description = "Deadline before this day 整改期限早于", example = "2026-12-01")
    LocalDate dueBefore;

    @QueryParam("updatedSince")
    @Nullable
    @Parameter(description = "Changed at or after 更新于此后", example = "2026-11-22T00:00:00+08:00")
    Instant updatedSince;

    @QueryParam("overdue")
    @Nullable
    @Parameter(description = "Overdue or not 是否逾期")
    Boolean overdue;

    @QueryParam("findingId")
    @Nullable
    @Parameter(description = "The hazard of one finding 检查发现的问题")
    UUID findingId;

    @QueryParam("q")
    @Nullable
    @Size(max = 100)
    @Parameter(description = "Part of number, part, item or description 关键字", example = "配电箱")
    String q;

    HazardFilter filter() {
        return new HazardFilter(
                Set.copyOf(status),
                grade,
                division,
                unitId,
                source,
                dueBefore,
                updatedSince,
                overdue,
                findingId,
                q);
    }
}
