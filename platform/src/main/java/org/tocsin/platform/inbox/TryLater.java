package org.tocsin.platform.inbox;

/** Nothing can be applied at the moment; the same records are read again after a pause. */
final class TryLater extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TryLater(Throwable cause) {
        super(cause);
    }
}
