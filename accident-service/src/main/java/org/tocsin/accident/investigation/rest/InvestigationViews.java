package org.tocsin.accident.investigation.rest;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestResponse;
import org.tocsin.accident.investigation.app.InvestigationCase;
import org.tocsin.accident.investigation.domain.InvestigationSnapshot;
import org.tocsin.platform.http.Representation;
import org.tocsin.platform.problem.Language;
import org.tocsin.platform.time.Moments;

/** Shows investigations in the reader's language, with display names where they are asked for. */
@ApplicationScoped
class InvestigationViews {

    private final HttpHeaders headers;
    private final Clock clock;

    InvestigationViews(HttpHeaders headers, Clock clock) {
        this.headers = headers;
        this.clock = clock;
    }

    RestResponse<InvestigationView> single(InvestigationCase whole, @Nullable String expand) {
        return Representation.of(
                view(whole, expand), whole.investigation().version(), hazards(whole));
    }

    RestResponse<InvestigationView> created(InvestigationCase whole) {
        String path = InvestigationResource.PATH + "/" + whole.investigation().id();
        return Representation.created(path, view(whole, null), whole.investigation().version());
    }

    Function<InvestigationSnapshot, InvestigationSummary> row(@Nullable String expand) {
        Instant now = Moments.now(clock);
        Locale names = names(expand);
        return investigation -> InvestigationSummary.of(investigation, now, names);
    }

    private InvestigationView view(InvestigationCase whole, @Nullable String expand) {
        return InvestigationView.of(whole, names(expand), locale());
    }

    /** Which state of the hazards is shown, for the tag: it changes when one of them does. */
    private static String hazards(InvestigationCase whole) {
        return whole.papers().currentMeasures().stream()
                .map(measure -> whole.hazards().get(measure.id()))
                .map(hazard -> hazard == null ? "0" : Long.toString(hazard.sequence()))
                .collect(Collectors.joining("-"));
    }

    private @Nullable Locale names(@Nullable String expand) {
        return expand == null ? null : locale();
    }

    private Locale locale() {
        return Language.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
