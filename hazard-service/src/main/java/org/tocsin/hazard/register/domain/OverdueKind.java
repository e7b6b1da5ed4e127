package org.tocsin.hazard.register.domain;

/** What was not done in time. */
public enum OverdueKind {
    /** The rectification: the enterprise is late. */
    ORDER,
    /** The review: the supervisors are late. */
    REVIEW
}
