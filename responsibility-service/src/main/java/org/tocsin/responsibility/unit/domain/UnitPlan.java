package org.tocsin.responsibility.unit.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.tocsin.platform.problem.Refusal;

/** A change of a unit that takes effect on a day to come (预定变更). */
@Entity
@Table(name = "unit_plan")
public class UnitPlan {

    @Id private UUID id;
    @Version private long version;
    private UUID unitId;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    private UnitTransition transition;

    private LocalDate effectiveOn;
    private String command;
    private String planner;
    private String plannedBy;
    private Instant plannedAt;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    private PlanStatus status;

    private @Nullable Instant settledAt;
    private @Nullable String settledBy;
    private @Nullable String outcome;

    protected UnitPlan() {} // Hibernate

    /**
     * @param command JSON of the {@link UnitCommand}
     * @param planner JSON of who planned it, with the scope and the duties of that moment
     */
    public UnitPlan(
            UUID id,
            UUID unitId,
            UnitTransition transition,
            LocalDate effectiveOn,
            String command,
            String planner,
            String plannedBy,
            Instant plannedAt) {
        this.id = id;
        this.unitId = unitId;
        this.transition = transition;
        this.effectiveOn = effectiveOn;
        this.command = command;
        this.planner = planner;
        this.plannedBy = plannedBy;
        this.plannedAt = plannedAt;
        this.status = PlanStatus.PLANNED;
    }

    /**
     * @param outcome why, or {@code null} if it was applied
     * @throws Refusal.WrongState if it is settled already
     */
    public void settle(PlanStatus how, @Nullable String outcome, @Nullable String by, Instant now) {
        if (status != PlanStatus.PLANNED) {
            throw new Refusal.WrongState("scheduled-change", id, status.name(), how.name());
        }
        this.status = how;
        this.outcome = outcome;
        this.settledBy = by;
        this.settledAt = now;
    }

    public UUID id() {
        return id;
    }

    public UUID unitId() {
        return unitId;
    }

    public LocalDate effectiveOn() {
        return effectiveOn;
    }

    public PlanStatus status() {
        return status;
    }

    public String planner() {
        return planner;
    }

    public Snapshot snapshot() {
        return new Snapshot(
                id,
                version,
                unitId,
                transition,
                effectiveOn,
                command,
                plannedBy,
                plannedAt,
                status,
                settledAt,
                settledBy,
                outcome);
    }

    /** For readers. */
    public record Snapshot(
            UUID id,
            long version,
            UUID unitId,
            UnitTransition transition,
            LocalDate effectiveOn,
            String command,
            String plannedBy,
            Instant plannedAt,
            PlanStatus status,
            @Nullable Instant settledAt,
            @Nullable String settledBy,
            @Nullable String outcome) {}
}
