package org.tocsin.hazard.tip.rest;

import jakarta.annotation.Nullable;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.tocsin.hazard.tip.domain.TipFilter;
import org.tocsin.hazard.tip.domain.TipStatus;

/** The filters of the register of tips; use as {@code @Valid @BeanParam}. */
public class TipFilterParams {

    @QueryParam("status")
    @Parameter(description = "One or more statuses, repeated 状态，可重复")
    List<TipStatus> status = List.of();

    @QueryParam("division")
    @Nullable
    @Pattern(regexp = "[0-9]{6,12}")
    @Parameter(description = "A division and all below it 行政区划及其下级", example = "990101")
    String division;

    @QueryParam("concernsDeaths")
    @Nullable
    @Parameter(description = "Whether people have died 是否涉及人员死亡")
    Boolean concernsDeaths;

    @QueryParam("hazardId")
    @Nullable
    @Parameter(description = "The tip that became this hazard 由其转成的隐患")
    UUID hazardId;

    @QueryParam("receivedSince")
    @Nullable
    @Parameter(description = "Received at or after 收到于此后", example = "2026-11-22T00:00:00+08:00")
    Instant receivedSince;

    TipFilter filter() {
        return new TipFilter(Set.copyOf(status), division, concernsDeaths, hazardId, receivedSince);
    }
}
