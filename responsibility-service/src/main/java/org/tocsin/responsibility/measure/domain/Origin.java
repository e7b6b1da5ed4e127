package org.tocsin.responsibility.measure.domain;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a measure comes from. */
@Schema(
        name = "MeasureOrigin",
        description = "An officer, a rule or an accountability case 来源：人工、规则、问责案件")
public enum Origin {
    OFFICER,
    RULE,
    CASE
}
