package org.tocsin.accident.casualty.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.accident.casualty.app.CasualtyReading;
import org.tocsin.accident.casualty.domain.CasualtyState;
import org.tocsin.platform.http.TransitionView;

/** One casualty with what this caller may do next. */
@Schema(name = "Casualty", description = "A casualty 伤亡人员")
record CasualtyView(
        @JsonUnwrapped CasualtySummary summary,
        @Schema(description = "What this caller may do next 可办理事项")
                List<TransitionView> allowedTransitions) {

    private static final Map<String, String> PATHS =
            Map.of("change", "revisions", "retract", "retractions");

    static CasualtyView of(CasualtyReading reading, List<String> steps, Locale locale) {
        String path = path(reading.casualty());
        return new CasualtyView(
                CasualtySummary.of(reading),
                steps.stream()
                        .map(
                                step ->
                                        TransitionView.of(
                                                step,
                                                path + "/" + PATHS.get(step),
                                                List.of(),
                                                locale))
                        .toList());
    }

    static String path(CasualtyState casualty) {
        return "/api/v1/accidents/%s/casualties/%s".formatted(casualty.accidentId(), casualty.id());
    }
}
