package org.tocsin.accident.casualty.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;
import org.tocsin.accident.casualty.app.CasualtyQueries;
import org.tocsin.accident.casualty.app.CasualtyQueries.History;
import org.tocsin.accident.casualty.app.CasualtyReading;
import org.tocsin.platform.http.Representation;
import org.tocsin.platform.problem.Language;

/** Shows casualties; what is in the clear no cache may keep. */
@ApplicationScoped
class CasualtyViews {

    private static final String NO_STORE = "no-store";

    private final CasualtyQueries queries;
    private final HttpHeaders headers;

    CasualtyViews(CasualtyQueries queries, HttpHeaders headers) {
        this.queries = queries;
        this.headers = headers;
    }

    RestResponse<CasualtyView> created(CasualtyReading reading) {
        return Representation.created(
                CasualtyView.path(reading.casualty()), view(reading), reading.casualty().version());
    }

    RestResponse<CasualtyView> single(CasualtyReading reading) {
        return Representation.of(view(reading), reading.casualty().version());
    }

    /** Clear and masked are two representations, so they have two tags. */
    RestResponse<CasualtyView> read(CasualtyReading reading) {
        RestResponse<CasualtyView> answer =
                Representation.of(view(reading), reading.casualty().version(), shown(reading));
        answer.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, NO_STORE);
        return answer;
    }

    RestResponse<CasualtyRevisionView> past(History history) {
        CasualtyReading reading = history.reading();
        return RestResponse.ResponseBuilder.ok(CasualtyRevisionView.of(history))
                .header(
                        HttpHeaders.ETAG,
                        "\"revision-%d.%s\""
                                .formatted(reading.casualty().revision(), shown(reading)))
                .header(HttpHeaders.CACHE_CONTROL, NO_STORE)
                .build();
    }

    private static String shown(CasualtyReading reading) {
        return reading.clear() ? "clear" : "masked";
    }

    private CasualtyView view(CasualtyReading reading) {
        return CasualtyView.of(
                reading,
                queries.steps(reading.casualty()),
                Language.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
    }
}
