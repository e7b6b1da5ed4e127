package org.tocsin.inspection.visit.rest;

import jakarta.annotation.Nullable;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.tocsin.inspection.visit.app.InspectionSearch;
import org.tocsin.inspection.visit.domain.InspectionKind;
import org.tocsin.inspection.visit.domain.InspectionStatus;

/** The filters of lists and exports of visits. */
public class InspectionFilter {

    @QueryParam("unitId")
    @Nullable
    @Parameter(description = "The inspected unit 被检查单位")
    UUID unitId;

    @QueryParam("taskId")
    @Nullable
    @Parameter(description = "The task that it carries out 检查任务")
    UUID taskId;

    @QueryParam("division")
    @Nullable
    @Pattern(regexp = "[0-9]{6,12}")
    @Parameter(description = "Subtree of this division 行政区划（含下级）", example = "990101")
    String division;

    @QueryParam("industry")
    @Nullable
    @Pattern(regexp = "[A-T][0-9]{0,4}")
    @Parameter(description = "GB/T 4754-2017 code or a prefix of one 行业代码或其前缀", example = "C34")
    String industry;

    @QueryParam("campaignId")
    @Nullable
    @Parameter(description = "Visits made for tasks of this campaign 所属专项行动")
    UUID campaignId;

    @QueryParam("kind")
    @Nullable
    @Parameter(description = "How the visit came about 检查方式")
    InspectionKind kind;

    @QueryParam("status")
    @Nullable
    @Parameter(description = "Status 状态")
    InspectionStatus status;

    @QueryParam("visitedFrom")
    @Nullable
    @Parameter(description = "Visited at or after 检查时间起（含）", example = "2026-11-01T00:00:00+08:00")
    Instant visitedFrom;

    @QueryParam("visitedTo")
    @Nullable
    @Parameter(description = "Visited before 检查时间止（不含）", example = "2026-12-01T00:00:00+08:00")
    Instant visitedTo;

    @QueryParam("inspector")
    @Nullable
    @Size(max = 100)
    @Parameter(description = "Whole name of somebody who was there 检查人员姓名")
    String inspector;

    @QueryParam("updatedSince")
    @Nullable
    @Parameter(
            description =
                    "Changed at or after; news of a finding's hazard counts 更新时间起（含），隐患进展也算更新")
    Instant updatedSince;

    @QueryParam("open")
    @Nullable
    @Parameter(description = "Whether findings are still open 是否有未销号的隐患")
    Boolean open;

    @QueryParam("settled")
    @Nullable
    @Parameter(description = "Whether the directory knows the unit 名录是否已有该单位")
    Boolean settled;

    @QueryParam("q")
    @Nullable
    @Size(max = 100)
    @Parameter(description = "Part of the number, the unit's name or the summary 检查编号、单位名称、检查内容")
    String text;

    InspectionSearch search() {
        return new InspectionSearch(
                unitId,
                taskId,
                division,
                industry,
                campaignId,
                kind,
                status,
                visitedFrom,
                visitedTo,
                inspector,
                updatedSince,
                open,
                settled,
                text);
    }
}
