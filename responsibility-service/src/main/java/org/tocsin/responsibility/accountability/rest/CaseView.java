package org.tocsin.responsibility.accountability.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.annotation.Nullable;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.platform.http.TransitionView;
import org.tocsin.responsibility.accountability.app.CaseFile;
import org.tocsin.responsibility.accountability.domain.CaseGround;
import org.tocsin.responsibility.accountability.domain.CaseSnapshot;
import org.tocsin.responsibility.accountability.domain.CaseStep;
import org.tocsin.responsibility.accountability.domain.Findings;
import org.tocsin.responsibility.accountability.domain.Ruling;

/** A case with its grounds, findings, measures, its record, and what this caller may do next. */
@Schema(name = "AccountabilityCase", description = "A case with its whole record 问责案件全档")
record CaseView(
        @JsonUnwrapped CaseSummary aCase,
        @Schema(description = "What it rests on, oldest first 事由") List<CaseGround> grounds,
        @Nullable @Schema(nullable = true) Findings findings,
        @Nullable @Schema(nullable = true) Ruling ruling,
        @Schema(description = "What was ordered 责令采取的措施") List<OrderedMeasureView> measures,
        @Schema(description = "Steps taken, oldest first 办理记录") List<CaseStep> steps,
        @Schema(description = "What this caller may do next 可办理事项")
                List<TransitionView> allowedTransitions) {

    static CaseView of(CaseFile file, @Nullable Locale names, Locale language) {
        CaseSnapshot aCase = file.aCase();
        String href = CaseResource.PATH + "/" + aCase.id() + "/";
        return new CaseView(
                CaseSummary.of(aCase, file.today(), names),
                aCase.grounds(),
                aCase.findings(),
                aCase.ruling(),
                file.measures().stream().map(OrderedMeasureView::of).toList(),
                file.steps(),
                file.allowed().stream()
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
