package org.tocsin.inspection.plan.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.annotation.Nullable;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.inspection.plan.app.PlanFile;
import org.tocsin.inspection.plan.domain.AllowedPlanStep;
import org.tocsin.inspection.plan.domain.PlanItem;
import org.tocsin.inspection.plan.domain.PlanSnapshot;
import org.tocsin.platform.http.TransitionView;

/** A plan with its rules, how far it has come, and what this caller may do next. */
@Schema(name = "InspectionPlan", description = "A plan, whole 检查计划")
public record PlanView(
        @JsonUnwrapped PlanSummary plan,
        @Schema(description = "Its rules, numbered from 1 in this order 计划规则，按顺序编号")
                List<PlanItem> items,
        CompletionView completion,
        @Schema(description = "What this caller may do next 可办理事项")
                List<TransitionView> allowedTransitions) {

    static PlanView of(PlanFile file, @Nullable Locale names, Locale locale) {
        PlanSnapshot plan = file.plan();
        return new PlanView(
                PlanSummary.of(plan, names),
                plan.items(),
                CompletionView.of(plan.id(), file.completion(), locale),
                file.allowed().stream().map(step -> transition(plan, step, locale)).toList());
    }

    private static TransitionView transition(
            PlanSnapshot plan, AllowedPlanStep step, Locale locale) {
        return TransitionView.of(
                step.transition().slug(),
                "%s/%s/%s".formatted(PlanResource.PATH, plan.id(), step.transition().path()),
                step.unmet(),
                locale);
    }
}
