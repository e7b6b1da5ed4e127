package org.tocsin.responsibility.assessment.rest;

import jakarta.annotation.Nullable;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.tocsin.responsibility.assessment.domain.AssessmentFilter;
import org.tocsin.responsibility.assessment.domain.AssessmentPeriod;
import org.tocsin.responsibility.assessment.domain.AssessmentStatus;
import org.tocsin.responsibility.assessment.domain.Grade;

/** The filters of the list of assessments; use as {@code @Valid @BeanParam}. */
public class AssessmentQuery {

    @QueryParam("status")
    @Parameter(description = "One or more statuses, repeated 状态，可重复")
    List<AssessmentStatus> status = List.of();

    @QueryParam("unitId")
    @Nullable
    @Parameter(description = "The assessed unit 被考核单位")
    UUID unitId;

    @QueryParam("level")
    @Parameter(description = "Kinds of units, repeated 单位类型，可重复")
    List<
                    @Pattern(
                            regexp =
                                    "COMMITTEE|GOVERNMENT|DEPARTMENT|TOWN|COMMUNITY|ENTERPRISE|WORKSHOP|TEAM|PERSON")
                    String>
            level = List.of();

    @QueryParam("division")
    @Nullable
    @Pattern(regexp = "\\d{6}|\\d{9}|\\d{12}")
    @Parameter(description = "A division and all below it 行政区划及其下级", example = "990101")
    String division;

    @QueryParam("period")
    @Nullable
    @Pattern(regexp = AssessmentPeriod.PATTERN)
    @Parameter(description = "A year or a month 年度或月度", example = "2026-10")
    String period;

    @QueryParam("grade")
    @Nullable
    @Parameter(description = "The grade in effect 等次")
    Grade grade;

    @QueryParam("updatedSince")
    @Nullable
    @Parameter(description = "Changed at or after 更新于此后", example = "2026-01-01T00:00:00Z")
    OffsetDateTime updatedSince;

    AssessmentFilter filter() {
        return new AssessmentFilter(
                status,
                unitId,
                level,
                division,
                period == null ? null : AssessmentPeriod.of(period),
                grade,
                updatedSince == null ? null : updatedSince.toInstant());
    }
}
