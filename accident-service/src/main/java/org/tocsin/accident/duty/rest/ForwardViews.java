package org.tocsin.accident.duty.rest;

import static org.tocsin.accident.duty.rest.ForwardResource.OFFICERS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.tocsin.accident.duty.app.ForwardQueries;
import org.tocsin.accident.duty.domain.ForwardStep;
import org.tocsin.accident.duty.domain.Level;
import org.tocsin.platform.http.Representation;
import org.tocsin.platform.http.TransitionView;
import org.tocsin.platform.paging.Page;
import org.tocsin.platform.paging.PageParams;
import org.tocsin.platform.problem.Language;
import org.tocsin.platform.security.Caller;

/** Shows forwards with what this caller may do about them. */
@ApplicationScoped
class ForwardViews {

    private final ForwardQueries queries;
    private final Caller caller;
    private final HttpHeaders headers;

    ForwardViews(ForwardQueries queries, Caller caller, HttpHeaders headers) {
        this.queries = queries;
        this.caller = caller;
        this.headers = headers;
    }

    Page<ForwardView> page(UUID accidentId, PageParams params) {
        return queries.of(accidentId, params).map(this::view);
    }

    RestResponse<ForwardView> single(UUID accidentId, UUID id) {
        ForwardStep step = queries.single(accidentId, id);
        return Representation.of(view(step), version(step));
    }

    RestResponse<ForwardView> created(ForwardStep step) {
        return Representation.created(
                path(step.accidentId()) + "/" + step.id(), view(step), version(step));
    }

    private ForwardView view(ForwardStep step) {
        return ForwardView.of(step, mayCorrect(step) ? List.of(correction(step)) : List.of());
    }

    private boolean mayCorrect(ForwardStep step) {
        String division = caller.scope().division();
        return step.supersededAt() == null
                && OFFICERS.stream().anyMatch(caller::is)
                && division != null
                && Level.of(division).speaksFor(step.fromLevel())
                && queries.accident(step.accidentId()).status().counts();
    }

    private TransitionView correction(ForwardStep step) {
        return TransitionView.of(
                "correct",
                path(step.accidentId()),
                List.of(),
                Language.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
    }

    private static String path(UUID accidentId) {
        return "/api/v1/accidents/" + accidentId + "/forwards";
    }

    /** A record changes once in its life: when another takes its place. */
    private static long version(ForwardStep step) {
        return step.supersededAt() == null ? 0 : 1;
    }
}
