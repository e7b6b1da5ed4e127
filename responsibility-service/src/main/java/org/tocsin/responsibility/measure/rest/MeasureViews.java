package org.tocsin.responsibility.measure.rest;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;
import org.tocsin.platform.http.Representation;
import org.tocsin.platform.time.Moments;
import org.tocsin.responsibility.measure.app.MeasureCase;
import org.tocsin.responsibility.measure.domain.MeasureSnapshot;
import org.tocsin.responsibility.workflow.rest.ReaderLanguage;

/** Shows measures in the reader's language, with display names where they are asked for. */
@ApplicationScoped
class MeasureViews {

    private final ReaderLanguage language;
    private final Clock clock;

    MeasureViews(ReaderLanguage language, Clock clock) {
        this.language = language;
        this.clock = clock;
    }

    RestResponse<MeasureView> single(MeasureCase whole, @Nullable String expand) {
        return Representation.of(view(whole, expand), whole.measure().version());
    }

    RestResponse<MeasureView> created(MeasureCase whole) {
        String path = MeasureResource.PATH + "/" + whole.measure().id();
        return Representation.created(path, view(whole, null), whole.measure().version());
    }

    Function<MeasureSnapshot, MeasureSummary> row(@Nullable String expand) {
        LocalDate today = Moments.today(clock);
        Locale names = names(expand);
        return measure -> MeasureSummary.of(measure, today, names);
    }

    private MeasureView view(MeasureCase whole, @Nullable String expand) {
        return MeasureView.of(whole, names(expand), language.locale());
    }

    private @Nullable Locale names(@Nullable String expand) {
        return expand == null ? null : language.locale();
    }
}
