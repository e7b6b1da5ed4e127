package org.tocsin.responsibility.assessment.domain;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an assessment looks back on. */
@Schema(name = "AssessmentPeriodKind", description = "月度、年度")
public enum PeriodKind {
    MONTH,
    YEAR
}
