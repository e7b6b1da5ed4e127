package org.tocsin.platform.inbox;

/** A record that is no event of this suite: no CloudEvent, or one without what an event needs. */
final class Unreadable extends Exception {

    private static final long serialVersionUID = 1L;

    Unreadable(String why, Throwable cause) {
        super(why, cause);
    }
}
