package org.tocsin.inspection.campaign.rest;

import jakarta.annotation.Nullable;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.tocsin.inspection.campaign.app.CampaignFilter;
import org.tocsin.inspection.campaign.domain.CampaignKind;
import org.tocsin.inspection.campaign.domain.CampaignStatus;

/** The filters of campaigns, for lists, exports and totals; use as {@code @Valid @BeanParam}. */
public class CampaignFilterParams {

    @QueryParam("status")
    @Parameter(description = "One or more statuses, repeated 状态，可重复")
    List<CampaignStatus> status = List.of();

    @QueryParam("kind")
    @Nullable
    @Parameter(description = "类别")
    CampaignKind kind;

    @QueryParam("division")
    @Nullable
    @Pattern(regexp = "[0-9]{6,12}")
    @Parameter(description = "A division and all below it 行政区划（含下级）", example = "990101")
    String division;

    @QueryParam("from")
    @Nullable
    @Parameter(description = "Running on this day or later 起始日期", example = "2026-01-01")
    LocalDate from;

    @QueryParam("to")
    @Nullable
    @Parameter(description = "Running on this day or before 截止日期", example = "2026-12-31")
    LocalDate to;

    @QueryParam("updatedSince")
    @Nullable
    @Parameter(description = "Changed at or after 更新于此后", example = "2026-11-22T00:00:00+08:00")
    Instant updatedSince;

    @QueryParam("q")
    @Nullable
    @Size(max = 100)
    @Parameter(description = "Part of the number or the title 编号、名称")
    String text;

    CampaignFilter filter() {
        return new CampaignFilter(Set.copyOf(status), kind, division, from, to, updatedSince, text);
    }
}
