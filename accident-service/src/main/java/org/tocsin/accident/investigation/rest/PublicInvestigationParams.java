package org.tocsin.accident.investigation.rest;

import jakarta.annotation.Nullable;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.tocsin.accident.investigation.domain.InvestigationFilter;
import org.tocsin.accident.report.domain.Severity;

/** The filters of the public page; use as {@code @Valid @BeanParam}. */
public class PublicInvestigationParams {

    @QueryParam("severity")
    @Nullable
    @Parameter(description = "Class of the accident 事故等级")
    Severity severity;

    @QueryParam("division")
    @Nullable
    @Pattern(regexp = "[0-9]{6,12}")
    @Parameter(description = "A division and all below it 行政区划及其下级", example = "990101")
    String division;

    InvestigationFilter filter() {
        return InvestigationFilter.ofThePublic(severity, division);
    }
}
