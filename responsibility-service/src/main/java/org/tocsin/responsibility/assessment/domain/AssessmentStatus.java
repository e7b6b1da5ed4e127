package org.tocsin.responsibility.assessment.domain;

import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How an assessment stands. */
@Schema(name = "AssessmentStatus", description = "状态：待自评、已自评、已评分、申诉中、已确认、已公布")
public enum AssessmentStatus {
    OPEN,
    SELF_SCORED,
    SCORED,
    APPEAL,
    CONFIRMED,
    PUBLISHED;

    /** Those that were not scored yet. */
    public static Set<AssessmentStatus> unscored() {
        return EnumSet.of(OPEN, SELF_SCORED);
    }

    /** Those that have a score and a grade. */
    public static Set<AssessmentStatus> scored() {
        return EnumSet.complementOf(EnumSet.of(OPEN, SELF_SCORED));
    }
}
