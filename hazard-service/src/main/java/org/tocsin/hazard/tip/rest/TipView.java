package org.tocsin.hazard.tip.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.annotation.Nullable;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.hazard.tip.app.TipCase;
import org.tocsin.hazard.tip.domain.AllowedTipStep;
import org.tocsin.hazard.tip.domain.TipStep;
import org.tocsin.platform.http.TransitionView;

/** A tip with what was done with it, and what this caller may do next. */
@Schema(name = "Tip", description = "A tip with what was done with it 举报全档")
public record TipView(
        @JsonUnwrapped TipSummary tip,
        @Schema(description = "What was done, oldest first 办理记录") List<TipStep> steps,
        @Schema(description = "What this caller may do next 可办理事项")
                List<TransitionView> allowedTransitions) {

    static TipView of(TipCase whole, Locale locale, @Nullable String expand) {
        String path = TipResource.PATH + "/" + whole.tip().id() + "/";
        return new TipView(
                TipSummary.of(whole.tip(), expand == null ? null : locale),
                whole.steps(),
                whole.allowed().stream().map(step -> view(step, path, locale)).toList());
    }

    private static TransitionView view(AllowedTipStep step, String path, Locale locale) {
        return TransitionView.of(
                step.transition().slug(), path + step.transition().path(), step.unmet(), locale);
    }
}
