package org.tocsin.hazard.register.domain;

/** What a review (复查) found. */
public enum ReviewResult {
    PASSED,
    FAILED
}
