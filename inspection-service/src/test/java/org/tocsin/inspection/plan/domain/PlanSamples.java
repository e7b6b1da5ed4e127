package org.tocsin.inspection.plan.domain;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.tocsin.inspection.visit.domain.Actor;
import org.tocsin.inspection.visit.domain.InspectionKind;
import org.tocsin.inspection.visit.domain.Roles;
import org.tocsin.platform.time.Ids;

/** Plans to try the rules on. */
final class PlanSamples {

    static final Instant NOW = Instant.parse("2026-03-02T04:00:00Z");
    static final PlanItem QUOTA = item(DrawMethod.QUOTA, 2, null);
    static final PlanItem FREQUENCY = item(DrawMethod.FREQUENCY, null, null);
    static final PlanItem RANDOM = item(DrawMethod.RANDOM, null, 3);
    static final PlanCommand REVISE =
            new PlanCommand.Revise(new PlanContent("改", List.of(FREQUENCY)));
    static final PlanCommand APPROVE = new PlanCommand.Approve();
    static final PlanCommand ACTIVATE = new PlanCommand.Activate();
    static final PlanCommand COMPLETE = new PlanCommand.Complete();
    static final PlanCommand CANCEL = new PlanCommand.Cancel("职责划转");
    static final PlanCommand DRAW = new PlanCommand.Draw(draw());

    private PlanSamples() {}

    static PlanItem item(DrawMethod method, Integer visits, Integer sample) {
        return new PlanItem(
                method,
                null,
                null,
                null,
                null,
                visits,
                sample,
                InspectionKind.ROUTINE,
                "年度检查",
                null);
    }

    static PlanOccasion by(long openTasks, Instant at, String... roles) {
        return new PlanOccasion(new Actor("s-1", "李卫东", Set.of(roles)), at, () -> openTasks);
    }

    static PlanOccasion byLeader() {
        return by(0, NOW, Roles.LEADER);
    }

    static InspectionPlan plan(PlanItem... items) {
        return new InspectionPlan(
                Ids.next(),
                "JH-990101-2026-000001",
                new CreatePlan(2026, "990101", null, "年度计划", List.of(items)),
                byLeader());
    }

    static InspectionPlan in(PlanStatus status) {
        InspectionPlan plan = plan(QUOTA);
        List<PlanCommand> way =
                switch (status) {
                    case DRAFT -> List.of();
                    case APPROVED -> List.of(APPROVE);
                    case ACTIVE -> List.of(APPROVE, ACTIVATE);
                    case COMPLETED -> List.of(APPROVE, ACTIVATE, COMPLETE);
                    case CANCELLED -> List.of(CANCEL);
                };
        way.forEach(step -> plan.handle(step, byLeader()));
        return plan;
    }

    private static PlanDraw draw() {
        return new PlanDraw(
                new PlanDraw.Summary(
                        Ids.next(),
                        Ids.next(),
                        1,
                        1,
                        DrawMethod.QUOTA,
                        "quota/1",
                        null,
                        null,
                        null,
                        0,
                        0,
                        "0",
                        "李卫东",
                        NOW),
                List.of());
    }
}
