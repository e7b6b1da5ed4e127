package org.tocsin.inspection.plan.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tocsin.inspection.plan.domain.DrawCandidate;
import org.tocsin.inspection.plan.domain.DrawMethod;
import org.tocsin.inspection.plan.domain.PlanDraw;
import org.tocsin.inspection.plan.domain.WeightedDraw;
import org.tocsin.inspection.plan.domain.WeightedDraw.Entrant;
import org.tocsin.inspection.plan.domain.WeightedDraw.Ticket;
import org.tocsin.inspection.plan.persistence.DrawRepository;
import org.tocsin.inspection.plan.persistence.PlanRepository;
import org.tocsin.platform.paging.Clause;
import org.tocsin.platform.paging.Keyset;
import org.tocsin.platform.paging.Page;
import org.tocsin.platform.paging.PageParams;
import org.tocsin.platform.paging.SortKeys;
import org.tocsin.platform.problem.Refusal;

/** Shows draws to those who see their plan, and computes them again. */
@ApplicationScoped
public class DrawQueries {

    private static final SortKeys<PlanDraw> SORT =
            SortKeys.of(PlanDraw.class, "d", "-drawnAt", PlanDraw::id)
                    .with("drawnAt", "d.drawnAt", PlanDraw::drawnAt, Instant::parse);

    private final PlanRepository plans;
    private final DrawRepository draws;
    private final DrawnTasks tasks;
    private final PlanJournal journal;
    private final Keyset keyset;

    DrawQueries(
            PlanRepository plans,
            DrawRepository draws,
            DrawnTasks tasks,
            PlanJournal journal,
            Keyset keyset) {
        this.plans = plans;
        this.draws = draws;
        this.tasks = tasks;
        this.journal = journal;
        this.keyset = keyset;
    }

    @Transactional
    public Page<PlanDraw.Summary> page(UUID planId, PageParams params) {
        plans.require(planId);
        return keyset.page(params, SORT, Clause.of("d.planId = :planId", "planId", planId))
                .map(PlanDraw::summary);
    }

    @Transactional
    public DrawFile single(UUID planId, UUID drawId) {
        return DrawFile.of(require(planId, drawId));
    }

    @Transactional
    public DrawVerification verify(UUID planId, UUID drawId) {
        PlanDraw draw = require(planId, drawId);
        PlanDraw.Summary summary = draw.summary();
        List<DrawCandidate> candidates = draw.candidates();
        List<Ticket> tickets = tickets(summary, candidates);
        String digest = journal.digest(DrawProof.of(summary, candidates));
        return new DrawVerification(
                digest.equals(summary.digest()),
                keys(tickets).equals(storedKeys(candidates)),
                drawn(summary, candidates, tickets),
                tasks.of(drawId).equals(made(candidates)),
                summary.algorithm(),
                digest);
    }

    private static List<Ticket> tickets(PlanDraw.Summary draw, List<DrawCandidate> candidates) {
        return draw.method() != DrawMethod.RANDOM
                ? List.of()
                : WeightedDraw.order(
                        draw.seed(),
                        candidates.stream().map(c -> new Entrant(c.unitId(), c.weight())).toList());
    }

    private static Map<UUID, String> keys(List<Ticket> tickets) {
        return tickets.stream()
                .collect(Collectors.toMap(Ticket::unitId, ticket -> ticket.key().toPlainString()));
    }

    private static Map<UUID, String> storedKeys(List<DrawCandidate> candidates) {
        return candidates.stream()
                .filter(candidate -> candidate.drawKey() != null)
                .collect(Collectors.toMap(DrawCandidate::unitId, DrawCandidate::drawKey));
    }

    /** A rule without chance draws whoever gets tasks. */
    private static boolean drawn(
            PlanDraw.Summary draw, List<DrawCandidate> candidates, List<Ticket> tickets) {
        Set<UUID> stored =
                candidates.stream()
                        .filter(DrawCandidate::drawn)
                        .map(DrawCandidate::unitId)
                        .collect(Collectors.toSet());
        return draw.method() == DrawMethod.RANDOM
                ? stored.equals(
                        tickets.stream()
                                .limit(draw.sampleSize())
                                .map(Ticket::unitId)
                                .collect(Collectors.toSet()))
                : stored.equals(made(candidates).keySet());
    }

    private static Map<UUID, Integer> made(List<DrawCandidate> candidates) {
        return candidates.stream()
                .filter(candidate -> candidate.tasks() > 0)
                .collect(Collectors.toMap(DrawCandidate::unitId, DrawCandidate::tasks));
    }

    private PlanDraw require(UUID planId, UUID drawId) {
        plans.require(planId);
        return draws.of(planId, drawId).orElseThrow(() -> new Refusal.NotFound("draw", drawId));
    }
}
