package org.tocsin.inspection.plan.messaging;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.UUID;
import org.tocsin.inspection.plan.domain.DrawMethod;
import org.tocsin.inspection.plan.domain.PlanDraw;
import org.tocsin.inspection.plan.domain.PlanEvent;
import org.tocsin.inspection.plan.domain.PlanEvent.Fact;
import org.tocsin.inspection.plan.domain.PlanSnapshot;
import org.tocsin.inspection.plan.domain.PlanStatus;

/** The published form of {@link PlanEvent}s: {@code docs/events/tocsin.inspection-plan}. */
sealed interface PlanPayload {

    /** What every payload of this topic begins with. */
    record Common(
            UUID planId,
            String planNo,
            int year,
            String division,
            @Nullable String industry,
            PlanStatus status,
            PlanStatus previousStatus,
            Instant at) {

        static Common of(Fact fact) {
            PlanSnapshot plan = fact.plan();
            return new Common(
                    plan.id(),
                    plan.planNo(),
                    plan.year(),
                    plan.area().division(),
                    plan.area().industry(),
                    plan.status(),
                    fact.previousStatus(),
                    fact.at());
        }
    }

    record Plain(@JsonUnwrapped Common common) implements PlanPayload {}

    /** Says how many, never who: unannounced inspections are drawn too. */
    record Drawn(
            @JsonUnwrapped Common common,
            UUID drawId,
            int item,
            DrawMethod method,
            String algorithm,
            @Nullable String seed,
            int candidates,
            int tasks,
            String digest)
            implements PlanPayload {

        static Drawn of(Common common, PlanDraw.Summary draw) {
            return new Drawn(
                    common,
                    draw.id(),
                    draw.item(),
                    draw.method(),
                    draw.algorithm(),
                    draw.seed(),
                    draw.candidates(),
                    draw.tasks(),
                    draw.digest());
        }
    }

    static PlanPayload of(PlanEvent event) {
        Common common = Common.of(event.fact());
        return switch (event) {
            case PlanEvent.Drawn(_, var draw) -> Drawn.of(common, draw);
            case PlanEvent.Approved _,
                    PlanEvent.Activated _,
                    PlanEvent.Completed _,
                    PlanEvent.Cancelled _ ->
                    new Plain(common);
        };
    }
}
