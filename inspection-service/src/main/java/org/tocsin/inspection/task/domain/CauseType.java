package org.tocsin.inspection.task.domain;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a follow-up task looks into. */
@Schema(name = "FollowUpCause", description = "What a follow-up task looks into 回头看事由")
public enum CauseType {
    /** An accident at the enterprise. */
    ACCIDENT,
    /** The same hazard at the same place again. */
    HAZARD_RECURRED,
    /** Two reviews of one hazard failed: 两次整改不到位. */
    REVIEW_FAILED_TWICE,
    /** The enterprise says that a hazard is rectified: the review is due. */
    REVIEW_DUE,
    /** The last day of that review has passed. */
    REVIEW_OVERDUE
}
