package org.tocsin.hazard.riskpoint.rest;

import jakarta.annotation.Nullable;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.tocsin.hazard.riskpoint.domain.RiskColour;
import org.tocsin.hazard.riskpoint.domain.RiskPointFilter;
import org.tocsin.hazard.riskpoint.domain.RiskPointStatus;

/** The filters of risk points, for lists and exports alike; use as {@code @Valid @BeanParam}. */
public class RiskPointFilterParams {

    @QueryParam("division")
    @Nullable
    @Pattern(regexp = "[0-9]{6,12}")
    @Parameter(description = "A division and all below it 行政区划及其下级", example = "990101")
    String division;

    @QueryParam("unitId")
    @Nullable
    @Parameter(description = "One unit 单位")
    UUID unitId;

    @QueryParam("colour")
    @Parameter(description = "One or more colours, repeated 风险颜色，可重复")
    List<RiskColour> colour = List.of();

    @QueryParam("status")
    @Nullable
    @Parameter(description = "Active or retired; both if left out 状态")
    RiskPointStatus status;

    RiskPointFilter filter() {
        return new RiskPointFilter(division, unitId, Set.copyOf(colour), status);
    }
}
