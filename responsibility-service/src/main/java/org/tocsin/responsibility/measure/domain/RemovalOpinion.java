package org.tocsin.responsibility.measure.domain;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the officer who reviewed an application for removal holds of it. */
@Schema(name = "MeasureRemovalOpinion", description = "Opinion on a removal 审核意见")
public enum RemovalOpinion {
    RECOMMENDED,
    NOT_RECOMMENDED
}
