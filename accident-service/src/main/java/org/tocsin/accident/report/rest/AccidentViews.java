package org.tocsin.accident.report.rest;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestResponse;
import org.tocsin.accident.report.app.AccidentQueries;
import org.tocsin.accident.report.app.FurtherSteps;
import org.tocsin.accident.report.domain.Accident;
import org.tocsin.accident.report.domain.AccidentState;
import org.tocsin.platform.http.Representation;
import org.tocsin.platform.problem.Language;

/** Shows accidents in the reader's language, with display names where they are asked for. */
@ApplicationScoped
class AccidentViews {

    private final AccidentQueries queries;
    private final Instance<FurtherSteps> further;
    private final HttpHeaders headers;

    AccidentViews(
            AccidentQueries queries, @Any Instance<FurtherSteps> further, HttpHeaders headers) {
        this.queries = queries;
        this.further = further;
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
                        state, queries.settings().rules(), List.of(), names(expand));
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
                steps(accident),
                names(expand));
    }

    private List<TransitionView> steps(Accident accident) {
        Stream<TransitionView> reports =
                queries.allowed(accident).stream()
                        .map(step -> TransitionView.of(accident.id(), step, locale()));
        Stream<TransitionView> elsewhere =
                further.stream()
                        .flatMap(feature -> feature.of(accident.state()).stream())
                        .map(step -> TransitionView.of(step, locale()));
        return Stream.concat(reports, elsewhere).toList();
    }

    private Names names(@Nullable String expand) {
        return expand == null ? Names.NONE : new Names(locale());
    }

    private Locale locale() {
        return Language.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
