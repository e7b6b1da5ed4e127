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

/** A responsible unit (责任单位). This service owns the directory; the others keep a copy. */
@Entity
@Table(name = "unit")
public class Unit {

    @Id private UUID id;
    @Version private long version;
    private long eventSequence;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    private UnitKind kind;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    private UnitStatus status;

    private String name;
    private String division;
    private @Nullable String industry;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    private @Nullable RiskClass riskClass;

    private @Nullable String grid;
    private @Nullable UUID parentId;
    private UUID anchorId;
    private @Nullable String principal;
    private @Nullable String principalPhone;
    private @Nullable String creditCode;

    /** The credit code while it is this enterprise's alone: unique in the database. */
    private @Nullable String heldCreditCode;

    private @Nullable String inactiveReason;
    private @Nullable UUID successorId;
    private @Nullable UUID predecessorId;
    private @Nullable String importSource;
    private @Nullable String externalId;
    private @Nullable String importDigest;
    private LocalDate registeredOn;
    private Instant registeredAt;
    private Instant changedAt;

    protected Unit() {} // Hibernate

    public Unit(UUID id, UnitRegistration registration, Place place, LocalDate on, Instant now) {
        UnitRules.requireCreditCode(registration.creditCode());
        this.id = id;
        this.kind = registration.kind();
        this.status = UnitStatus.ACTIVE;
        this.name = registration.name().strip();
        this.industry = registration.industry();
        this.riskClass = registration.riskClass();
        this.grid = registration.grid();
        this.principal = registration.principal();
        this.principalPhone = registration.principalPhone();
        this.creditCode = registration.creditCode();
        this.registeredOn = on;
        this.registeredAt = now;
        this.changedAt = now;
        this.eventSequence = 1;
        holdCreditCode();
        stand(place);
    }

    /** Remembers under which key it came with an import. */
    public Unit importedAs(String source, String key, String digest) {
        importSource = source;
        externalId = key;
        importDigest = digest;
        return this;
    }

    /** Remembers out of which unit it came. */
    public Unit splitFrom(UUID predecessor) {
        predecessorId = predecessor;
        return this;
    }

    /** The event that tells the others of a new unit. */
    public UnitEvent registered() {
        return new UnitEvent.Registered(id);
    }

    /**
     * What the change means for this unit; what a merger or a split means for others is theirs.
     *
     * @throws Refusal.WrongState if the unit is no longer active
     * @throws Refusal.RuleBroken if the directory would no longer be a tree; the unit is unchanged
     */
    public UnitEvent handle(UnitCommand command, UnitTree tree, Instant now) {
        requireLawful(command.transition());
        switch (command) {
            case UnitCommand.Rename(var newName, _) -> name = newName.strip();
            case UnitCommand.AppointPrincipal(var person, var phone, _) -> {
                principal = person.strip();
                principalPhone = phone;
            }
            case UnitCommand.Move(var parent, var newDivision, _) ->
                    stand(
                            tree.place(
                                    id,
                                    kind,
                                    newDivision == null ? division : newDivision,
                                    parent));
            case UnitCommand.Amend amendment -> amend(amendment);
            case UnitCommand.Merge _ -> {}
            case UnitCommand.Split split -> {
                if (split.dissolve()) {
                    end(split.grounds().reason(), null, tree);
                }
            }
            case UnitCommand.Deactivate(var reason, _) -> end(reason, null, tree);
        }
        return changed(now);
    }

    private void requireLawful(UnitTransition step) {
        if (!UnitTransition.lawfulIn(status).contains(step)) {
            throw new Refusal.WrongState("unit", id, status.name(), step.slug());
        }
    }

    private void amend(UnitCommand.Amend amendment) {
        UnitRules.requireSomething(amendment);
        UnitRules.requireCreditCode(amendment.creditCode());
        industry = amendment.industry() == null ? industry : amendment.industry();
        riskClass = amendment.riskClass() == null ? riskClass : amendment.riskClass();
        grid = amendment.grid() == null ? grid : amendment.grid();
        creditCode = amendment.creditCode() == null ? creditCode : amendment.creditCode();
        holdCreditCode();
    }

    /** Goes up in another unit, after what stood below it has gone there. */
    public UnitEvent mergeInto(
            Unit successor, @Nullable String reason, UnitTree tree, Instant now) {
        requireLawful(UnitTransition.MERGE);
        end(reason == null ? "并入" + successor.name() : reason, successor.id(), tree);
        return changed(now);
    }

    private void end(@Nullable String reason, @Nullable UUID successor, UnitTree tree) {
        tree.requireNoActiveChildren(id);
        status = UnitStatus.INACTIVE;
        inactiveReason = reason == null ? null : reason.strip();
        successorId = successor;
        holdCreditCode();
    }

    /** Follows the enterprise above, when that enterprise or a workshop between them was moved. */
    public UnitEvent follow(UUID newAnchor, Instant now) {
        anchorId = newAnchor;
        return changed(now);
    }

    private UnitEvent changed(Instant now) {
        changedAt = now;
        eventSequence++;
        return new UnitEvent.Changed(id);
    }

    /** Only active enterprises hold theirs alone: an authority may share one with its offices. */
    private void holdCreditCode() {
        boolean holds = kind == UnitKind.ENTERPRISE && status == UnitStatus.ACTIVE;
        heldCreditCode = holds ? creditCode : null;
    }

    private void stand(Place place) {
        parentId = place.parentId();
        division = place.division();
        anchorId = place.anchorId();
    }

    public UUID id() {
        return id;
    }

    public long eventSequence() {
        return eventSequence;
    }

    public UnitKind kind() {
        return kind;
    }

    public UnitStatus status() {
        return status;
    }

    public String name() {
        return name;
    }

    public String division() {
        return division;
    }

    public UUID anchorId() {
        return anchorId;
    }

    public @Nullable UUID parentId() {
        return parentId;
    }

    public @Nullable String heldCreditCode() {
        return heldCreditCode;
    }

    public @Nullable String externalId() {
        return externalId;
    }

    public @Nullable String importDigest() {
        return importDigest;
    }

    public Instant changedAt() {
        return changedAt;
    }

    public UnitSnapshot snapshot() {
        return new UnitSnapshot(
                id,
                version,
                kind,
                status,
                name,
                division,
                industry,
                riskClass,
                grid,
                parentId,
                anchorId,
                principal,
                principalPhone,
                creditCode,
                inactiveReason,
                successorId,
                predecessorId,
                registeredOn,
                registeredAt,
                changedAt);
    }
}
