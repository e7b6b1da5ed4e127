package org.tocsin.accident.report.rest;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;
import org.tocsin.accident.report.app.AccidentQueries;
import org.tocsin.accident.report.domain.Accident;
import org.tocsin.accident.report.domain.AccidentState;
import org.tocsin.platform.http.Representation;
import org.tocsin.platform.problem.Language;

/** Shows accidents in the reader's language, with display names where they are asked for. */
@ApplicationScoped
class AccidentViews {

    private final AccidentQueries queries;
    private final HttpHeaders headers;

    AccidentViews(AccidentQueries queries, HttpHeaders headers) {
        this.queries = queries;
        this.headers = headers;
    }

    RestResponse<AccidentView> single(Accident accident, @Nullable String expand) {
        return Representation.of(view(accident, expand), accident.version());
    }

    RestResponse<AccidentView> created(Accident accident) {
        return Representation.created(
                AccidentResource.PATH + "/" + accident.id(),
                view(accident, null),
                accident.version());
    }

    /** A past state: nothing can be done with it, and it never changes. */
    RestResponse<AccidentView> past(AccidentState state, @Nullable String expand) {
        AccidentView view =
                AccidentView.of(
                        state, queries.settings().rules(), List.of(), names(expand), locale());
        return RestResponse.ResponseBuilder.ok(view)
                .header(HttpHeaders.ETAG, "\"revision-" + state.revision() + "\"")
                .build();
    }

    Function<AccidentState, AccidentSummary> summary(@Nullable String expand) {
        Names names = names(expand);
        return state -> AccidentSummary.of(state, names);
    }

    private AccidentView view(Accident accident, @Nullable String expand) {
        return AccidentView.of(
                accident.state(),
                queries.settings().rules(),
                queries.allowed(accident),
                names(expand),
                locale());
    }

    private Names names(@Nullable String expand) {
        return expand == null ? Names.NONE : new Names(locale());
    }

    private Locale locale() {
        return Language.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
