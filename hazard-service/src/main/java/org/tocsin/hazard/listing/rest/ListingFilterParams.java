package org.tocsin.hazard.listing.rest;

import jakarta.annotation.Nullable;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.tocsin.hazard.listing.domain.ListingFilter;
import org.tocsin.hazard.listing.domain.ListingLevel;
import org.tocsin.hazard.listing.domain.ListingStatus;

/** The filters of listings, for lists and exports alike; use as {@code @Valid @BeanParam}. */
public class ListingFilterParams {

    @QueryParam("status")
    @Parameter(description = "One or more statuses, repeated 状态，可重复")
    List<ListingStatus> status = List.of();

    @QueryParam("level")
    @Nullable
    @Parameter(description = "Level 层级")
    ListingLevel level;

    @QueryParam("division")
    @Nullable
    @Pattern(regexp = "[0-9]{6,12}")
    @Parameter(description = "A division and all below it 行政区划及其下级", example = "990101")
    String division;

    @QueryParam("hazardId")
    @Nullable
    @Parameter(description = "One hazard 隐患")
    UUID hazardId;

    @QueryParam("unitId")
    @Nullable
    @Parameter(description = "One unit 单位")
    UUID unitId;

    @QueryParam("dueBefore")
    @Nullable
    @Parameter(description = "Deadline before this day 督办期限早于", example = "2027-01-31")
    LocalDate dueBefore;

    @QueryParam("updatedSince")
    @Nullable
    @Parameter(description = "Changed at or after 更新于此后", example = "2026-11-22T00:00:00+08:00")
    Instant updatedSince;

    @QueryParam("overdue")
    @Nullable
    @Parameter(description = "Overdue or not 是否逾期")
    Boolean overdue;

    @QueryParam("acceptanceOverdue")
    @Nullable
    @Parameter(description = "Whose acceptance is late, or not 验收是否逾期")
    Boolean acceptanceOverdue;

    ListingFilter filter() {
        return new ListingFilter(
                Set.copyOf(status),
                level,
                division,
                hazardId,
                unitId,
                dueBefore,
                updatedSince,
                overdue,
                acceptanceOverdue,
                null);
    }
}
