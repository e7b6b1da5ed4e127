package org.tocsin.responsibility.measure.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.annotation.Nullable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.platform.http.TransitionView;
import org.tocsin.responsibility.measure.app.MeasureCase;
import org.tocsin.responsibility.measure.domain.Decision;
import org.tocsin.responsibility.measure.domain.FollowUp;
import org.tocsin.responsibility.measure.domain.Ground;
import org.tocsin.responsibility.measure.domain.MeasureSnapshot;
import org.tocsin.responsibility.measure.domain.MeasureStep;
import org.tocsin.responsibility.measure.domain.Removal;

/** A measure with its grounds, its follow-up, its record, and what this caller may do next. */
@Schema(name = "AccountabilityMeasure", description = "A measure with its whole record 措施全档")
public record MeasureView(
        @JsonUnwrapped MeasureSummary measure,
        @Schema(description = "What it rests on 事由与依据") List<Ground> grounds,
        @Nullable @Schema(description = "What was decided 决定内容", nullable = true)
                String decisionText,
        @Nullable @Schema(description = "The ground as the public reads it 公示事由", nullable = true)
                String publicGround,
        @Schema(description = "What has to be done, and what was 后续要求及落实") List<FollowUp> followUps,
        @Nullable
                @Schema(
                        description = "The latest application for removal 最近一次移出申请",
                        nullable = true)
                Removal removal,
        @Schema(description = "Steps taken, oldest first 办理记录") List<MeasureStep> steps,
        @Schema(description = "What this caller may do next 可办理事项")
                List<TransitionView> allowedTransitions) {

    static MeasureView of(MeasureCase whole, @Nullable Locale names, Locale language) {
        MeasureSnapshot measure = whole.measure();
        Optional<Decision> decision = Optional.ofNullable(measure.decision());
        String href = MeasureResource.PATH + "/" + measure.id() + "/";
        return new MeasureView(
                MeasureSummary.of(measure, whole.today(), names),
                measure.grounds(),
                decision.map(Decision::text).orElse(null),
                decision.map(Decision::publicGround).orElse(null),
                measure.followUps(),
                measure.removal(),
                whole.steps(),
                whole.allowed().stream()
                        .map(
                                step ->
                                        TransitionView.of(
                                                step.transition().slug(),
                                                href + step.transition().path(),
                                                step.unmet(),
                                                language))
                        .toList());
    }
}
