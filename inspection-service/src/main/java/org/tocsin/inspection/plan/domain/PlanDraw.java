package org.tocsin.inspection.plan.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A draw as it was made, with everything that is needed to compute it again; never changed. */
@Entity
@Table(name = "plan_draw")
public class PlanDraw {

    @Id private UUID id;
    private UUID planId;
    private int planItem;
    private int number;

    @Enumerated(EnumType.STRING)
    private DrawMethod method;

    private String algorithm;
    private @Nullable String seed;

    @Enumerated(EnumType.STRING)
    private @Nullable SeedSource seedSource;

    private @Nullable Integer sampleSize;
    private int candidateCount;
    private int taskCount;
    private String digest;
    private String drawnBy;
    private Instant drawnAt;

    @ElementCollection
    @CollectionTable(name = "plan_draw_candidate", joinColumns = @JoinColumn(name = "draw_id"))
    @OrderColumn(name = "ordinal")
    private List<DrawCandidate> candidates = new ArrayList<>();

    protected PlanDraw() {} // Hibernate

    public PlanDraw(Summary drawn, List<DrawCandidate> candidates) {
        this.id = drawn.id();
        this.planId = drawn.planId();
        this.planItem = drawn.item();
        this.number = drawn.number();
        this.method = drawn.method();
        this.algorithm = drawn.algorithm();
        this.seed = drawn.seed();
        this.seedSource = drawn.seedSource();
        this.sampleSize = drawn.sampleSize();
        this.candidateCount = drawn.candidates();
        this.taskCount = drawn.tasks();
        this.digest = drawn.digest();
        this.drawnBy = drawn.by();
        this.drawnAt = drawn.at();
        this.candidates.addAll(candidates);
    }

    /**
     * A draw without its candidates.
     *
     * @param item the rule of the plan, from 1
     * @param number of the plan's draws, from 1
     * @param digest of what was drawn from what: published with the event, so that nothing of it
     *     can be changed afterwards unnoticed
     */
    public record Summary(
            UUID id,
            UUID planId,
            int item,
            int number,
            DrawMethod method,
            String algorithm,
            @Nullable String seed,
            @Nullable SeedSource seedSource,
            @Nullable Integer sampleSize,
            int candidates,
            int tasks,
            String digest,
            String by,
            Instant at) {

        /** The same with its digest, which is taken of it. */
        public Summary digested(String computed) {
            return new Summary(
                    id,
                    planId,
                    item,
                    number,
                    method,
                    algorithm,
                    seed,
                    seedSource,
                    sampleSize,
                    candidates,
                    tasks,
                    computed,
                    by,
                    at);
        }
    }

    public UUID id() {
        return id;
    }

    public Instant drawnAt() {
        return drawnAt;
    }

    public Summary summary() {
        return new Summary(
                id,
                planId,
                planItem,
                number,
                method,
                algorithm,
                seed,
                seedSource,
                sampleSize,
                candidateCount,
                taskCount,
                digest,
                drawnBy,
                drawnAt);
    }

    public List<DrawCandidate> candidates() {
        return List.copyOf(candidates);
    }
}
