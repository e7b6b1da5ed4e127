package org.tocsin.accident.duty.rest;

import jakarta.annotation.Nullable;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.tocsin.accident.duty.domain.DutyFilter;
import org.tocsin.accident.duty.domain.DutyKind;
import org.tocsin.accident.duty.domain.DutyState;

/** The filters of the register of duties; use as {@code @Valid @BeanParam}. */
public class DutyParams {

    @QueryParam("state")
    @Parameter(description = "One or more states, repeated 状态，可重复")
    List<DutyState> state = List.of();

    @QueryParam("duty")
    @Parameter(description = "One or more kinds, repeated 事项，可重复")
    List<DutyKind> duty = List.of();

    @QueryParam("rule")
    @Nullable
    @Pattern(regexp = "[a-z0-9-]{1,60}")
    @Parameter(description = "One rule 规则", example = "forward-2h")
    String rule;

    @QueryParam("occurrence")
    @Nullable
    @Pattern(regexp = "[A-Z0-9]{1,20}")
    @Parameter(description = "One level or number 层级或期次", example = "COUNTY")
    String occurrence;

    @QueryParam("division")
    @Nullable
    @Pattern(regexp = "[0-9]{6,12}")
    @Parameter(description = "A division and all below it 行政区划及其下级", example = "990101")
    String division;

    @QueryParam("recordedDivision")
    @Nullable
    @Pattern(regexp = "[0-9]{6,12}")
    @Parameter(description = "Exactly this division 登记的行政区划", example = "990101")
    String recordedDivision;

    @QueryParam("accidentId")
    @Nullable
    @Parameter(description = "One accident 事故")
    UUID accidentId;

    @QueryParam("unitId")
    @Nullable
    @Parameter(description = "Accidents of one unit 单位")
    UUID unitId;

    @QueryParam("dueFrom")
    @Nullable
    @Parameter(description = "First day on which it is due 时限起", example = "2026-01-01")
    LocalDate dueFrom;

    @QueryParam("dueTo")
    @Nullable
    @Parameter(description = "Last such day, included 时限止（含）", example = "2026-09-30")
    LocalDate dueTo;

    DutyFilter filter() {
        return new DutyFilter(
                Set.copyOf(state),
                Set.copyOf(duty),
                rule,
                occurrence,
                division,
                recordedDivision,
                accidentId,
                unitId,
                dueFrom,
                dueTo);
    }
}
