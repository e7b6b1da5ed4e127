package org.tocsin.responsibility.accountability.rest;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;
import org.tocsin.platform.http.Representation;
import org.tocsin.platform.time.Moments;
import org.tocsin.responsibility.accountability.app.CaseFile;
import org.tocsin.responsibility.accountability.domain.CaseSnapshot;
import org.tocsin.responsibility.measure.domain.MeasureSnapshot;
import org.tocsin.responsibility.workflow.rest.ReaderLanguage;

/** Shows cases in the reader's language, with display names where they are asked for. */
@ApplicationScoped
class CaseViews {

    private final ReaderLanguage language;
    private final Clock clock;

    CaseViews(ReaderLanguage language, Clock clock) {
        this.language = language;
        this.clock = clock;
    }

    /** The tag moves with the measures too, whose state is shown. */
    RestResponse<CaseView> single(CaseFile file, @Nullable String expand) {
        long moved = file.measures().stream().mapToLong(MeasureSnapshot::version).sum();
        String shown = file.measures().isEmpty() ? "" : file.measures().size() + "-" + moved;
        return Representation.of(view(file, expand), file.aCase().version(), shown);
    }

    RestResponse<CaseView> created(CaseFile file) {
        String path = CaseResource.PATH + "/" + file.aCase().id();
        return Representation.created(path, view(file, null), file.aCase().version());
    }

    Function<CaseSnapshot, CaseSummary> row(@Nullable String expand) {
        LocalDate today = Moments.today(clock);
        Locale names = names(expand);
        return aCase -> CaseSummary.of(aCase, today, names);
    }

    private CaseView view(CaseFile file, @Nullable String expand) {
        return CaseView.of(file, names(expand), language.locale());
    }

    private @Nullable Locale names(@Nullable String expand) {
        return expand == null ? null : language.locale();
    }
}
