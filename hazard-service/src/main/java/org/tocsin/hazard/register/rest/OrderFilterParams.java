package org.tocsin.hazard.register.rest;

import jakarta.annotation.Nullable;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.tocsin.hazard.register.domain.Grade;
import org.tocsin.hazard.register.domain.OrderFilter;
import org.tocsin.hazard.register.domain.OrderStatus;

/** The filters of the orders, for lists and exports alike; use as {@code @Valid @BeanParam}. */
public class OrderFilterParams {

    @QueryParam("status")
    @Parameter(description = "One or more statuses, repeated 状态，可重复")
    List<OrderStatus> status = List.of();

    @QueryParam("grade")
    @Nullable
    @Parameter(description = "Grade of the hazard 隐患等级")
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

    @QueryParam("hazardId")
    @Nullable
    @Parameter(description = "One hazard 隐患")
    UUID hazardId;

    @QueryParam("overdue")
    @Nullable
    @Parameter(description = "Overdue or not 是否逾期")
    Boolean overdue;

    @QueryParam("dueBefore")
    @Nullable
    @Parameter(description = "Present deadline before this day 现行期限早于", example = "2026-12-01")
    LocalDate dueBefore;

    OrderFilter filter() {
        return new OrderFilter(
                Set.copyOf(status), grade, division, unitId, hazardId, overdue, dueBefore);
    }
}
