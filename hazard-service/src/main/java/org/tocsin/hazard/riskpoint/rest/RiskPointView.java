package org.tocsin.hazard.riskpoint.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.annotation.Nullable;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.hazard.riskpoint.app.RiskPointCase;
import org.tocsin.platform.http.TransitionView;

/** A risk point with every judgement of it, and what this caller may do next. */
@Schema(name = "RiskPoint", description = "A risk point with all its gradings 风险点详情")
public record RiskPointView(
        @JsonUnwrapped RiskPointSummary point,
        @Schema(description = "The judgement in force 现行评价") GradingView grading,
        @Schema(description = "All judgements, oldest first 历次评价") List<GradingView> gradings,
        @Schema(description = "What this caller may do next 可办理事项")
                List<TransitionView> allowedTransitions) {

    static RiskPointView of(RiskPointCase whole, @Nullable Locale names) {
        List<GradingView> gradings = whole.gradings().stream().map(GradingView::of).toList();
        String href = RiskPointResource.PATH + "/" + whole.point().id();
        return new RiskPointView(
                RiskPointSummary.of(whole.point(), names),
                gradings.getLast(),
                gradings,
                whole.changeable()
                        ? List.of(
                                new TransitionView("change", "PUT", href, List.of()),
                                new TransitionView(
                                        "retire", "POST", href + "/retirements", List.of()))
                        : List.of());
    }
}
