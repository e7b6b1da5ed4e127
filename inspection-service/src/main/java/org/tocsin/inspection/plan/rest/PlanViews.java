package org.tocsin.inspection.plan.rest;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;
import org.tocsin.inspection.plan.app.PlanFile;
import org.tocsin.inspection.plan.domain.Completion.Share;
import org.tocsin.inspection.plan.domain.PlanSnapshot;
import org.tocsin.platform.http.Representation;
import org.tocsin.platform.problem.Language;

/** Shows plans in the reader's language, with display names where they are asked for. */
@ApplicationScoped
class PlanViews {

    private final HttpHeaders headers;

    PlanViews(HttpHeaders headers) {
        this.headers = headers;
    }

    /** Its tag moves with its tasks too, which it counts. */
    RestResponse<PlanView> single(PlanFile file, @Nullable String expand) {
        Share whole = file.completion().whole();
        return Representation.of(
                PlanView.of(file, names(expand), locale()),
                file.plan().version(),
                "%d-%d".formatted(whole.planned(), whole.recorded()));
    }

    RestResponse<PlanView> created(PlanFile file) {
        return Representation.created(
                PlanResource.PATH + "/" + file.plan().id(),
                PlanView.of(file, null, locale()),
                file.plan().version());
    }

    Function<PlanSnapshot, PlanSummary> row(@Nullable String expand) {
        Locale names = names(expand);
        return plan -> PlanSummary.of(plan, names);
    }

    private @Nullable Locale names(@Nullable String expand) {
        return expand == null ? null : locale();
    }

    private Locale locale() {
        return Language.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
