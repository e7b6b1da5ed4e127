package org.tocsin.inspection.weekly.rest;

import jakarta.annotation.Nullable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.tocsin.inspection.weekly.domain.IsoWeek;
import org.tocsin.inspection.weekly.domain.PlausibilityFlag;
import org.tocsin.inspection.weekly.domain.ReportFilter;
import org.tocsin.inspection.weekly.domain.ReportStatus;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Violation;

/** The filters of weekly reports, for lists and exports alike; use as {@code @Valid @BeanParam}. */
public class ReportFilterParams {

    @QueryParam("week")
    @Nullable
    @Pattern(regexp = "[0-9]{4}-W[0-9]{2}")
    @Parameter(description = "ISO week 周次", example = "2026-W47")
    String week;

    @QueryParam("year")
    @Nullable
    @Min(2000)
    @Max(2999)
    @Parameter(description = "Year of the ISO week 年度（按 ISO 周）", example = "2026")
    Integer year;

    @QueryParam("status")
    @Parameter(description = "One or more statuses, repeated 状态，可重复")
    List<ReportStatus> status = List.of();

    @QueryParam("division")
    @Nullable
    @Pattern(regexp = "[0-9]{6,12}")
    @Parameter(description = "A division and all below it 行政区划及其下级", example = "990101")
    String division;

    @QueryParam("unitId")
    @Nullable
    @Parameter(description = "The reporting unit 报送单位")
    UUID unitId;

    @QueryParam("missed")
    @Nullable
    @Parameter(description = "Whether it was missed at some time, made up or not 是否曾逾期（含已补报）")
    Boolean missed;

    @QueryParam("updatedSince")
    @Nullable
    @Parameter(description = "Changed at or after 更新时间起（含）", example = "2026-11-23T00:00:00+08:00")
    Instant updatedSince;

    @QueryParam("flag")
    @Nullable
    @Parameter(description = "Carries this flag 存疑标记")
    PlausibilityFlag flag;

    ReportFilter filter() {
        return new ReportFilter(
                week == null ? null : known(week),
                year,
                Set.copyOf(status),
                division,
                unitId,
                missed,
                updatedSince,
                flag);
    }

    private static IsoWeek known(String week) {
        return IsoWeek.parse(week)
                .orElseThrow(
                        () ->
                                new Refusal.Invalid(
                                        Violation.of(
                                                "?week",
                                                "no-such-week",
                                                "没有这一周：" + week,
                                                "There is no week " + week)));
    }
}
