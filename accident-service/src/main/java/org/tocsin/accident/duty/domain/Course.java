package org.tocsin.accident.duty.domain;

/** How the clock of a duty runs. */
public enum Course {
    /** There is a time by which it is due. */
    RUNNING,
    /**
     * There will be one: the level below has not forwarded yet, or a technical appraisal goes on.
     */
    WAITING,
    /** It is a time in which something may be done; nothing is missed when it is over. */
    WINDOW,
    /** Cannot be told: an instant that is needed is on no record. */
    UNKNOWN
}
