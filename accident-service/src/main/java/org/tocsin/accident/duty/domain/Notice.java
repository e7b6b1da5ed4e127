package org.tocsin.accident.duty.domain;

/** What has been told of a duty. */
public enum Notice {
    NONE,
    /** That it was missed. */
    MISSED,
    /** That it was missed, and then what became of it. */
    SETTLED,
    /**
     * It was missed and nothing is told: told otherwise, historic, or missed before its clock was
     * kept.
     */
    SILENT
}
