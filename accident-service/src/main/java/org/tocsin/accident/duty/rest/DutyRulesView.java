package org.tocsin.accident.duty.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All versions of all rules of the clock. */
@Schema(name = "AccidentDutyRules", description = "法定时限规则一览")
public record DutyRulesView(
        @Schema(description = "By duty, the oldest version first 规则") List<DutyRuleView> rules) {}
