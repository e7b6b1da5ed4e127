package org.tocsin.inspection.plan.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.tocsin.inspection.plan.domain.CreatePlan;
import org.tocsin.inspection.plan.domain.InspectionPlan;
import org.tocsin.inspection.plan.domain.PlanCommand;
import org.tocsin.inspection.plan.domain.PlanEvent;
import org.tocsin.inspection.plan.domain.PlanOccasion;
import org.tocsin.inspection.plan.domain.PlanSnapshot;
import org.tocsin.inspection.plan.persistence.PlanRepository;
import org.tocsin.inspection.task.app.TaskCancellations;
import org.tocsin.platform.http.IfMatch;
import org.tocsin.platform.serial.Serials;
import org.tocsin.platform.time.Ids;

/** Drafts plans and moves them along their way. */
@ApplicationScoped
public class PlanRegister {

    private static final String SERIES = "JH";

    private final PlanRepository plans;
    private final PlanFiles files;
    private final PlanJournal journal;
    private final PlanOccasions occasions;
    private final PlanAreas areas;
    private final Effects effects;

    PlanRegister(
            PlanRepository plans,
            PlanFiles files,
            PlanJournal journal,
            PlanOccasions occasions,
            PlanAreas areas,
            Effects effects) {
        this.plans = plans;
        this.files = files;
        this.journal = journal;
        this.occasions = occasions;
        this.areas = areas;
        this.effects = effects;
    }

    /** What a plan does beyond itself. */
    @ApplicationScoped
    static class Effects {

        private final TaskCancellations cancellations;
        private final Serials serials;

        Effects(TaskCancellations cancellations, Serials serials) {
            this.cancellations = cancellations;
            this.serials = serials;
        }

        String number(String county, int year) {
            return serials.next(SERIES, county, year);
        }

        void cancelled(PlanSnapshot plan) {
            cancellations.planGone(
                    plan.id(),
                    "所属计划 %s 已取消 (plan cancelled): %s".formatted(plan.planNo(), plan.endReason()));
        }
    }

    @Transactional
    public PlanFile create(CreatePlan draft) {
        areas.check(draft);
        UUID id = Ids.next();
        PlanOccasion now = occasions.about(id);
        InspectionPlan plan =
                new InspectionPlan(id, effects.number(county(draft), draft.year()), draft, now);
        plans.persist(plan);
        plans.flush();
        journal.changed("create", Optional.empty(), null, plan.snapshot());
        return files.open(plan, now);
    }

    @Transactional
    public PlanFile handle(UUID id, IfMatch expected, PlanCommand command) {
        InspectionPlan plan = plans.require(id);
        PlanSnapshot before = plan.snapshot();
        expected.check("inspection-plan", id, before.version());
        if (command instanceof PlanCommand.Revise(var content)) {
            areas.check(before.area().division(), content.items());
        }
        PlanOccasion now = occasions.about(id);
        Optional<PlanEvent> event = plan.handle(command, now);
        plans.flush();
        journal.changed(command.transition().slug(), event, before, plan.snapshot());
        if (command instanceof PlanCommand.Cancel) {
            effects.cancelled(plan.snapshot());
        }
        return files.open(plan, now);
    }

    private static String county(CreatePlan draft) {
        return draft.division().substring(0, 6);
    }
}
