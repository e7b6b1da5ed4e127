package org.tocsin.inspection.plan.domain;

import java.time.Instant;

/** What happened to a plan that others may know. */
public sealed interface PlanEvent {

    Fact fact();

    /**
     * What every event says of its plan.
     *
     * @param sequence the plan's event count, from 1, without gaps
     */
    record Fact(PlanSnapshot plan, long sequence, PlanStatus previousStatus, Instant at) {}

    record Approved(Fact fact) implements PlanEvent {}

    record Activated(Fact fact) implements PlanEvent {}

    record Drawn(Fact fact, PlanDraw.Summary draw) implements PlanEvent {}

    record Completed(Fact fact) implements PlanEvent {}

    record Cancelled(Fact fact) implements PlanEvent {}

    /** The published name, spelled out so that renaming a class breaks no consumer. */
    default String type() {
        return switch (this) {
            case Approved _ -> "inspection-plan.approved.v1";
            case Activated _ -> "inspection-plan.activated.v1";
            case Drawn _ -> "inspection-plan.drawn.v1";
            case Completed _ -> "inspection-plan.completed.v1";
            case Cancelled _ -> "inspection-plan.cancelled.v1";
        };
    }
}
