package org.tocsin.inspection.visit.rest;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import org.tocsin.platform.problem.Language;

/** Who reads the answer to the present request. */
@ApplicationScoped
class Readers {

    private final HttpHeaders headers;

    Readers(HttpHeaders headers) {
        this.headers = headers;
    }

    Reader plain() {
        return of(null);
    }

    /**
     * @param expand {@code names}, or {@code null}
     */
    Reader of(@Nullable String expand) {
        return new Reader(
                Language.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)), expand != null);
    }
}
