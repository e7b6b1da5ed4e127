package org.tocsin.inspection.directory.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A unit as responsibility-service last told it. */
@Entity
@Table(name = "directory_unit")
public class DirectoryUnit {

    @Id
    @Column(name = "unit_id")
    private UUID id;

    private String kind;
    private String name;
    private String division;
    private @Nullable String industry;
    private @Nullable String grid;

    @Column(name = "parent_id")
    private @Nullable UUID parentId;

    private @Nullable String principal;

    @Column(name = "credit_code")
    private @Nullable String creditCode;

    private boolean active;

    @Column(name = "risk_class")
    private @Nullable String riskClass;

    @Column(name = "successor_id")
    private @Nullable UUID successorId;

    @Column(name = "predecessor_id")
    private @Nullable UUID predecessorId;

    protected DirectoryUnit() {} // Hibernate

    public DirectoryUnit(UnitState state) {
        this.id = state.unitId();
        become(state);
    }

    public final void become(UnitState state) {
        this.kind = state.kind();
        this.name = state.name();
        this.division = state.division();
        this.industry = state.industry();
        this.grid = state.grid();
        this.parentId = state.parentId();
        this.principal = state.principal();
        this.creditCode = state.creditCode();
        this.active = state.active();
        this.riskClass = state.riskClass();
        this.successorId = state.successorId();
        this.predecessorId = state.predecessorId();
    }

    public UnitState state() {
        return new UnitState(
                id,
                kind,
                name,
                division,
                industry,
                grid,
                parentId,
                principal,
                creditCode,
                active,
                riskClass,
                successorId,
                predecessorId);
    }
}
