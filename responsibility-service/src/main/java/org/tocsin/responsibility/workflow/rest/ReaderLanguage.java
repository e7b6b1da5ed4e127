package org.tocsin.responsibility.workflow.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import org.tocsin.platform.problem.Language;

/** The language in which the present request wants sentences for people. */
@ApplicationScoped
public class ReaderLanguage {

    private final HttpHeaders headers;

    ReaderLanguage(HttpHeaders headers) {
        this.headers = headers;
    }

    public Locale locale() {
        return Language.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
