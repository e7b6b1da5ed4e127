package org.tocsin.accident.duty.domain;

/**
 * What is on record of a duty: its {@link DutyState} as far as it does not depend on the moment of
 * asking.
 */
public enum Standing {
    /** PENDING until its time has passed, MISSED from then on. */
    OPEN,
    DONE_IN_TIME,
    DONE_LATE,
    NOT_APPLICABLE,
    UNKNOWN
}
