package org.tocsin.hazard.register.domain;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a review (复查) found. */
@Schema(name = "ReviewResult", description = "What a review found 复查结论")
public enum ReviewResult {
    PASSED,
    FAILED
}
