package org.tocsin.hazard.listing.rest;

import jakarta.annotation.Nullable;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.tocsin.hazard.listing.domain.ListingFilter;
import org.tocsin.hazard.listing.domain.ListingLevel;
import org.tocsin.hazard.listing.domain.ListingStatus;

/** The filters of the public page; use as {@code @Valid @BeanParam}. */
public class PublicListingParams {

    @QueryParam("status")
    @Parameter(
            description =
                    "One or more statuses, repeated; those that are not public find nothing 状态，可重复")
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

    @QueryParam("overdue")
    @Nullable
    @Parameter(description = "Overdue or not 是否逾期")
    Boolean overdue;

    @QueryParam("q")
    @Nullable
    @Size(max = 100)
    @Parameter(description = "Part of the unit's name 单位名称关键字", example = "东岭精工")
    String q;

    ListingFilter filter() {
        return ListingFilter.ofThePublic(Set.copyOf(status), level, division, overdue, q);
    }
}
