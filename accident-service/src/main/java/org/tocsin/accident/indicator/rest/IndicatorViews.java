package org.tocsin.accident.indicator.rest;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.tocsin.accident.indicator.app.IndicatorQueries;
import org.tocsin.accident.indicator.app.IndicatorReading;
import org.tocsin.accident.indicator.domain.LimitSource;
import org.tocsin.accident.report.domain.Roles;
import org.tocsin.platform.http.Representation;
import org.tocsin.platform.http.TransitionView;
import org.tocsin.platform.problem.Language;
import org.tocsin.platform.security.Caller;
import org.tocsin.platform.time.Moments;

/** Shows single indicators with what this caller may do with them. */
@ApplicationScoped
class IndicatorViews {

    static final String PATH = "/api/v1/control-indicators";

    private final IndicatorQueries queries;
    private final Caller caller;
    private final HttpHeaders headers;

    IndicatorViews(IndicatorQueries queries, Caller caller, HttpHeaders headers) {
        this.queries = queries;
        this.caller = caller;
        this.headers = headers;
    }

    IndicatorView single(UUID id, @Nullable Instant asOf) {
        return view(queries.single(id, asOf), asOf);
    }

    long version(UUID id) {
        return queries.single(id, null).version();
    }

    /** The tag moves with the version and, because of the elapsed ratio, with the day. */
    RestResponse<IndicatorView> represented(UUID id, @Nullable Instant asOf) {
        IndicatorReading reading = queries.single(id, asOf);
        String shown =
                asOf == null
                        ? Moments.dayOf(reading.asOf()).toString()
                        : "at-" + asOf.getEpochSecond() + "-" + asOf.getNano();
        return Representation.of(view(reading, asOf), reading.version(), shown);
    }

    private IndicatorView view(IndicatorReading reading, @Nullable Instant asOf) {
        boolean changeable =
                asOf == null
                        && reading.limit().source() == LimitSource.OFFICE
                        && caller.is(Roles.COMMITTEE_OFFICE);
        return IndicatorView.of(reading).with(changeable ? steps(reading.id()) : List.of());
    }

    private List<TransitionView> steps(UUID id) {
        Locale locale = Language.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        String path = PATH + "/" + id;
        return List.of(
                TransitionView.of("change-limit", path + "/limits", List.of(), locale),
                TransitionView.of("withdraw-limit", path + "/withdrawals", List.of(), locale));
    }
}
