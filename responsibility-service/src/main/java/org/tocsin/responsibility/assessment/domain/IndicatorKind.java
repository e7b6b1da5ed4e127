package org.tocsin.responsibility.assessment.domain;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How an indicator's points come about. */
@Schema(name = "AssessmentIndicatorKind", description = "计分方式：控制指标、扣分、任务量、人工评分")
public enum IndicatorKind {
    /** Full if every limit of the agreement in force is kept, else nothing. */
    INDICATOR_LIMIT,
    /** Full, less points for each fact of certain types, down to a floor. */
    DEDUCTION,
    /** In proportion to what was done, full from the number asked for on. */
    QUOTA,
    /** Given by the assessor, with a note and a document. */
    MANUAL
}
