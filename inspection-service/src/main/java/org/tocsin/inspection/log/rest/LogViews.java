package org.tocsin.inspection.log.rest;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;
import org.tocsin.inspection.log.app.LogCase;
import org.tocsin.platform.http.Representation;
import org.tocsin.platform.problem.Language;

/** Shows daily logs in the reader's language. */
@ApplicationScoped
class LogViews {

    private final HttpHeaders headers;

    LogViews(HttpHeaders headers) {
        this.headers = headers;
    }

    /**
     * @param expand {@code names}, or {@code null}
     */
    LogReader reader(@Nullable String expand) {
        return new LogReader(
                Language.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)), expand != null);
    }

    RestResponse<LogView> single(LogCase whole, @Nullable String expand) {
        return Representation.of(
                LogView.of(whole, reader(expand)), whole.log().version(), whole.shown());
    }

    RestResponse<LogView> created(LogCase whole) {
        return Representation.created(
                InspectionLogResource.PATH + "/" + whole.log().id(),
                LogView.of(whole, reader(null)),
                whole.log().version());
    }
}
