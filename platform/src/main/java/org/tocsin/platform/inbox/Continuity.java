package org.tocsin.platform.inbox;

/** What a listener needs of the sequence numbers of one aggregate. */
public enum Continuity {
    /** Each event once, in order: a jump parks the aggregate until the gap closes. */
    EVERY_EVENT,
    /**
     * Events carry the whole state: a newer one may be applied whatever came before (compacted
     * topics).
     */
    LATEST_STATE
}
