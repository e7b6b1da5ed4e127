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
import org.tocsin.hazard.register.domain.AccidentFlag;
import org.tocsin.hazard.register.domain.Grade;
import org.tocsin.hazard.register.domain.HandlingFilter;
import org.tocsin.hazard.register.domain.HazardFilter;
import org.tocsin.hazard.register.domain.HazardStatus;
import org.tocsin.hazard.register.domain.MapBox;
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

    @QueryParam("industry")
    @Nullable
    @Pattern(regexp = "[A-Z][0-9]{0,4}")
    @Parameter(
            description = "An industry and all below it: the beginning of a GB/T 4754 code 行业及其下级",
            example = "C34")
    String industry;

    @QueryParam("unitId")
    @Nullable
    @Parameter(description = "One unit 单位")
    UUID unitId;

    @QueryParam("riskPointId")
    @Nullable
    @Parameter(description = "The hazards of one risk point 风险点")
    UUID riskPointId;

    @QueryParam("source")
    @Nullable
    @Parameter(description = "Source 来源")
    Source source;

    @QueryParam("dueBefore")
    @Nullable
    @Parameter(description = "Deadline before this day 整改期限早于", example = "2026-12-01")
    LocalDate dueBefore;

    @QueryParam("reportedFrom")
    @Nullable
    @Parameter(
            description = "Reported then or later 上报时间不早于",
            example = "2026-11-01T00:00:00+08:00")
    Instant reportedFrom;

    @QueryParam("reportedTo")
    @Nullable
    @Parameter(description = "Reported before then 上报时间早于", example = "2026-12-01T00:00:00+08:00")
    Instant reportedTo;

    @QueryParam("updatedSince")
    @Nullable
    @Parameter(description = "Changed at or after 更新于此后", example = "2026-11-22T00:00:00+08:00")
    Instant updatedSince;

    @QueryParam("overdue")
    @Nullable
    @Parameter(description = "Overdue or not 是否逾期")
    Boolean overdue;

    @QueryParam("listed")
    @Nullable
    @Parameter(description = "Under listed supervision or not 是否正在挂牌督办")
    Boolean listed;

    @QueryParam("recurred")
    @Nullable
    @Parameter(description = "Repeats a rectified hazard or not 是否重复发生")
    Boolean recurred;

    @QueryParam("dueFrom")
    @Nullable
    @Parameter(description = "Deadline on this day or later 整改期限不早于", example = "2026-11-01")
    LocalDate dueFrom;

    @QueryParam("statusSinceFrom")
    @Nullable
    @Parameter(
            description = "In their status since then or later 进入当前状态不早于",
            example = "2026-11-01T00:00:00+08:00")
    Instant statusSinceFrom;

    @QueryParam("statusSinceTo")
    @Nullable
    @Parameter(
            description = "In their status since before then 进入当前状态早于",
            example = "2026-12-01T00:00:00+08:00")
    Instant statusSinceTo;

    @QueryParam("reviewOverdue")
    @Nullable
    @Parameter(description = "Review asked for and late or not 复查是否逾期")
    Boolean reviewOverdue;

    @QueryParam("failedTwice")
    @Nullable
    @Parameter(description = "Failed in two reviews or more, or not 是否两次整改不到位")
    Boolean failedTwice;

    @QueryParam("accidentFlag")
    @Nullable
    @Parameter(description = "Open at a unit that had a recent accident, or not 是否事故单位未销号隐患")
    Boolean accidentFlag;

    @QueryParam("bbox")
    @Nullable
    @Size(max = 100)
    @Parameter(
            description =
                    "minLon,minLat,maxLon,maxLat in degrees WGS84, edges included; not across the antimeridian. Hazards without position are left out 地图范围（WGS84），不含无位置的隐患",
            example = "119.9,30.1,120.4,30.5")
    String bbox;

    @QueryParam("findingId")
    @Nullable
    @Parameter(description = "The hazard of one finding 检查发现的问题")
    UUID findingId;

    @QueryParam("duplicateCandidate")
    @Nullable
    @Parameter(description = "May repeat an earlier hazard of the unit, or not 是否疑似重复")
    Boolean duplicateCandidate;

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
                industry,
                unitId,
                riskPointId,
                source,
                dueBefore,
                reportedFrom,
                reportedTo,
                updatedSince,
                overdue,
                listed,
                recurred,
                new HandlingFilter(
                        dueFrom, statusSinceFrom, statusSinceTo, reviewOverdue, failedTwice),
                accidentFlag == null ? null : new AccidentFlag(accidentFlag, Set.of()),
                findingId,
                bbox == null ? null : MapBox.parse(bbox),
                duplicateCandidate,
                q);
    }
}
