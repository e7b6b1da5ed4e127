package org.tocsin.inspection.plan.app;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tocsin.inspection.plan.domain.DrawMethod;
import org.tocsin.inspection.plan.domain.Drawing;
import org.tocsin.inspection.plan.domain.InspectionPlan;
import org.tocsin.inspection.plan.domain.PlanCommand;
import org.tocsin.inspection.plan.domain.PlanDraw;
import org.tocsin.inspection.plan.domain.PlanEvent;
import org.tocsin.inspection.plan.domain.PlanItem;
import org.tocsin.inspection.plan.domain.PlanOccasion;
import org.tocsin.inspection.plan.domain.PlanSnapshot;
import org.tocsin.inspection.plan.domain.PlanTransition;
import org.tocsin.inspection.plan.domain.SeedSource;
import org.tocsin.inspection.plan.domain.WeightedDraw;
import org.tocsin.inspection.plan.persistence.DrawRepository;
import org.tocsin.inspection.plan.persistence.PlanRepository;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Violation;
import org.tocsin.platform.time.Ids;

/** Has the rules of plans make tasks. */
@ApplicationScoped
public class Draws {

    private static final int SEED_BYTES = 16;

    private final PlanRepository plans;
    private final DrawRepository draws;
    private final DrawUnits units;
    private final DrawnTasks tasks;
    private final PlanOccasions occasions;
    private final PlanJournal journal;
    private final SecureRandom randomness = new SecureRandom();

    Draws(
            PlanRepository plans,
            DrawRepository draws,
            DrawUnits units,
            DrawnTasks tasks,
            PlanOccasions occasions,
            PlanJournal journal) {
        this.plans = plans;
        this.draws = draws;
        this.units = units;
        this.tasks = tasks;
        this.occasions = occasions;
        this.journal = journal;
    }

    /** The seed with which a random draw is made. */
    private record Seed(@Nullable String text, @Nullable SeedSource source) {}

    /** What was decided, before anything is written. */
    private record Decided(PlanDraw draw, Drawing drawing) {}

    /**
     * Draws and makes the tasks. Draws of one plan wait for each other, so what one has made the
     * next one finds.
     */
    @Transactional
    public DrawFile draw(UUID planId, DrawRequest request) {
        plans.lock(planId);
        InspectionPlan plan = plans.require(planId);
        PlanOccasion now = occasions.about(planId);
        Decided decided = decide(plan, request, now, seed(plan.snapshot(), request, true));
        if (decided.drawing().candidates().isEmpty()) {
            throw nobodyLeft();
        }
        PlanSnapshot before = plan.snapshot();
        draws.persist(decided.draw());
        Optional<PlanEvent> event = plan.handle(new PlanCommand.Draw(decided.draw()), now);
        plans.flush();
        journal.changed(PlanTransition.DRAW.slug(), event, before, plan.snapshot());
        tasks.make(before, decided.draw().summary(), decided.drawing().wanted());
        return DrawFile.of(decided.draw());
    }

    /**
     * What a draw would make now. Without a seed a random rule shows who may be drawn, and draws
     * nobody.
     */
    @Transactional
    public DrawFile preview(UUID planId, DrawRequest request) {
        InspectionPlan plan = plans.require(planId);
        Seed seed = seed(plan.snapshot(), request, false);
        return DrawFile.of(decide(plan, request, occasions.about(planId), seed).draw());
    }

    private Decided decide(InspectionPlan plan, DrawRequest request, PlanOccasion now, Seed seed) {
        plan.check(PlanTransition.DRAW, now);
        PlanSnapshot snapshot = plan.snapshot();
        PlanItem item = item(snapshot, request);
        Drawing drawing =
                Drawing.of(
                        item,
                        snapshot.year(),
                        units.of(snapshot, request.item()),
                        seed.text(),
                        tasks.tables(),
                        now.today());
        PlanDraw.Summary undigested =
                new PlanDraw.Summary(
                        Ids.next(),
                        snapshot.id(),
                        request.item(),
                        snapshot.draws() + 1,
                        item.method(),
                        algorithm(item.method()),
                        seed.text(),
                        seed.source(),
                        item.sampleSize(),
                        drawing.candidates().size(),
                        drawing.wanted().size(),
                        "",
                        now.actor().name(),
                        now.at());
        String digest = journal.digest(DrawProof.of(undigested, drawing.candidates()));
        return new Decided(
                new PlanDraw(undigested.digested(digest), drawing.candidates()), drawing);
    }

    private Seed seed(PlanSnapshot plan, DrawRequest request, boolean needed) {
        boolean random = item(plan, request).method() == DrawMethod.RANDOM;
        if (request.seed() != null && !random) {
            throw new Refusal.RuleBroken(seedless().message(), List.of(seedless()));
        }
        if (request.seed() != null) {
            return new Seed(request.seed(), SeedSource.GIVEN);
        }
        if (!random || !needed) {
            return new Seed(null, null);
        }
        byte[] bytes = new byte[SEED_BYTES];
        randomness.nextBytes(bytes);
        return new Seed(HexFormat.of().formatHex(bytes), SeedSource.GENERATED);
    }

    private static PlanItem item(PlanSnapshot plan, DrawRequest request) {
        if (request.item() > plan.items().size()) {
            Violation why =
                    Violation.of(
                            "/item",
                            "unknown-item",
                            "计划只有 %d 条规则".formatted(plan.items().size()),
                            "The plan has %d rules".formatted(plan.items().size()));
            throw new Refusal.RuleBroken(why.message(), List.of(why));
        }
        return plan.items().get(request.item() - 1);
    }

    static String algorithm(DrawMethod method) {
        return switch (method) {
            case QUOTA -> "quota/1";
            case FREQUENCY -> "frequency/1";
            case RANDOM -> WeightedDraw.ALGORITHM;
        };
    }

    private static Violation seedless() {
        return Violation.of(
                "/seed", "seed-of-random", "只有随机规则使用种子", "Only a random rule takes a seed");
    }

    private static Refusal nobodyLeft() {
        Violation why =
                Violation.of(
                        "/item",
                        "no-candidates",
                        "没有符合规则且尚未抽中的单位",
                        "No unit is left that the rule applies to");
        return new Refusal.RuleBroken(why.message(), List.of(why));
    }
}
