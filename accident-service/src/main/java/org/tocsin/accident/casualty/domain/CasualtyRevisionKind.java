package org.tocsin.accident.casualty.domain;

/** What a revision of a casualty's record is. */
public enum CasualtyRevisionKind {
    RECORDED,
    CHANGED,
    /** Recorded in error, or twice: it stays readable, and no longer counts. */
    RETRACTED
}
