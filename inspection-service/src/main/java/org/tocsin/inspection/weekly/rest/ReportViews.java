package org.tocsin.inspection.weekly.rest;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;
import org.tocsin.inspection.weekly.app.ReportCase;
import org.tocsin.platform.http.Representation;
import org.tocsin.platform.problem.Language;

/** Shows weekly reports in the reader's language, with display names where they are asked for. */
@ApplicationScoped
class ReportViews {

    private final HttpHeaders headers;

    ReportViews(HttpHeaders headers) {
        this.headers = headers;
    }

    /**
     * @param expand {@code names}, or {@code null}
     */
    ReportNames names(@Nullable String expand) {
        return new ReportNames(
                Language.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)), expand != null);
    }

    RestResponse<WeeklyReportView> single(ReportCase whole, @Nullable String expand) {
        return Representation.of(
                WeeklyReportView.of(whole, names(expand)),
                whole.entry().report().version(),
                whole.shown());
    }
}
