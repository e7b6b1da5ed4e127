package org.tocsin.responsibility.unit.domain;

/** What became of a change that was scheduled. */
public enum PlanStatus {
    PLANNED,
    APPLIED,
    /** Called off before its day. */
    CANCELLED,
    /** On its day a rule stood against it. */
    REFUSED
}
