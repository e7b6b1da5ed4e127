package org.tocsin.responsibility.unit.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.responsibility.unit.app.PlanQueries.PlanRecord;
import org.tocsin.responsibility.unit.domain.PlanStatus;
import org.tocsin.responsibility.unit.domain.UnitCommand;
import org.tocsin.responsibility.unit.domain.UnitPlan;
import org.tocsin.responsibility.workflow.rest.TransitionView;

/** A change that is scheduled, or what became of it. */
@Schema(name = "ScheduledUnitChange", description = "A change of a unit on a day to come 预定变更")
record UnitPlanView(
        UUID id,
        UUID unitId,
        UnitCommand command,
        LocalDate effectiveOn,
        PlanStatus status,
        String scheduledBy,
        Instant scheduledAt,
        @Nullable
                @Schema(description = "When it was applied, refused or called off", nullable = true)
                Instant settledAt,
        @Nullable @Schema(nullable = true) String settledBy,
        @Nullable @Schema(description = "Why it was refused or called off 原因", nullable = true)
                String outcome,
        @Nullable
                @JsonInclude(JsonInclude.Include.NON_NULL)
                @Schema(description = "Only on a single one 可执行的操作")
                List<TransitionView> allowedTransitions) {

    static UnitPlanView of(PlanRecord record) {
        return of(record, (List<TransitionView>) null);
    }

    static UnitPlanView of(PlanRecord record, Locale language) {
        String href =
                UnitPlanResource.path(record.plan().unitId(), record.plan().id())
                        + "/cancellations";
        return of(
                record,
                record.cancellable()
                        ? List.of(TransitionView.of("cancel", "POST", href, List.of(), language))
                        : List.of());
    }

    private static UnitPlanView of(PlanRecord record, @Nullable List<TransitionView> allowed) {
        UnitPlan.Snapshot plan = record.plan();
        return new UnitPlanView(
                plan.id(),
                plan.unitId(),
                record.command(),
                plan.effectiveOn(),
                plan.status(),
                plan.plannedBy(),
                plan.plannedAt(),
                plan.settledAt(),
                plan.settledBy(),
                plan.outcome(),
                allowed);
    }
}
