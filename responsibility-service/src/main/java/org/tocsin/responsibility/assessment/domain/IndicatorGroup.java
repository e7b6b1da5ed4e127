package org.tocsin.responsibility.assessment.domain;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The two parts of the 100 points. */
@Schema(name = "AssessmentIndicatorGroup", description = "控制指标、工作目标")
public enum IndicatorGroup {
    CONTROL_INDICATORS,
    WORK_TARGETS
}
