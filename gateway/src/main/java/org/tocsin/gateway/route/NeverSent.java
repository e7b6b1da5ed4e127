package org.tocsin.gateway.route;

/** No connection could be had, so the service has seen nothing of the request. */
final class NeverSent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NeverSent(Throwable cause) {
        super(cause.getMessage(), cause, false, false);
    }
}
