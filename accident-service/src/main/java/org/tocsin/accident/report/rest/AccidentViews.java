package org.tocsin.accident.report.rest;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestResponse;
import org.tocsin.accident.report.app.AccidentFile;
import org.tocsin.accident.report.app.AccidentFiles;
import org.tocsin.accident.report.app.AccidentQueries;
import org.tocsin.accident.report.domain.Accident;
import org.tocsin.accident.report.domain.AccidentState;
import org.tocsin.accident.report.domain.RevisionKind;
import org.tocsin.platform.http.Representation;
import org.tocsin.platform.http.TransitionView;
import org.tocsin.platform.problem.Language;

/** Shows accidents in the reader's language, with display names where they are asked for. */
@ApplicationScoped
class AccidentViews {

    private final AccidentQueries queries;
    private final AccidentFiles files;
    private final HttpHeaders headers;

    AccidentViews(AccidentQueries queries, AccidentFiles files, HttpHeaders headers) {
        this.queries = queries;
        this.files = files;
        this.headers = headers;
    }

    RestResponse<AccidentView> single(Accident accident, @Nullable String expand) {
        AccidentFile file = files.of(accident.state(), null);
        return Representation.of(
                view(file, steps(accident), expand), accident.version(), file.shown());
    }

    RestResponse<AccidentView> created(Accident accident) {
        AccidentFile file = files.of(accident.state(), null);
        return Representation.created(
                path(accident.id()), view(file, steps(accident), null), accident.version());
    }

    /** A past state: nothing can be done with it, and it never changes. */
    RestResponse<AccidentView> past(AccidentState state, Instant asOf, @Nullable String expand) {
        AccidentFile file = files.of(state, asOf);
        String tag =
                "\"revision-%d%s-%d\""
                        .formatted(state.revision(), file.shown(), file.faults().size());
        return RestResponse.ResponseBuilder.ok(view(file, List.of(), expand))
                .header(HttpHeaders.ETAG, tag)
                .build();
    }

    Function<AccidentState, AccidentSummary> summary(@Nullable String expand) {
        Names names = names(expand);
        return state -> AccidentSummary.of(state, names);
    }

    private AccidentView view(
            AccidentFile file, List<TransitionView> steps, @Nullable String expand) {
        return AccidentView.of(file, queries.settings().rules(), steps, names(expand));
    }

    private List<TransitionView> steps(Accident accident) {
        Stream<TransitionView> reports =
                files.reports(accident).stream()
                        .map(
                                step ->
                                        TransitionView.of(
                                                step.kind().slug(),
                                                href(accident.id(), step.kind()),
                                                step.unmet(),
                                                locale()));
        Stream<TransitionView> elsewhere =
                files.further(accident).stream()
                        .map(
                                step ->
                                        TransitionView.of(
                                                step.name(), step.href(), step.unmet(), locale()));
        return Stream.concat(reports, elsewhere).toList();
    }

    private static String href(UUID accidentId, RevisionKind kind) {
        return path(accidentId) + "/" + kind.path();
    }

    private static String path(UUID accidentId) {
        return AccidentResource.PATH + "/" + accidentId;
    }

    private Names names(@Nullable String expand) {
        return expand == null ? Names.NONE : new Names(locale());
    }

    private Locale locale() {
        return Language.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
