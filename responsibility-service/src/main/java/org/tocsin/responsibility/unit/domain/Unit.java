package org.tocsin.responsibility.unit.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Violation;

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
    private @Nullable String grid;
    private @Nullable UUID parentId;
    private UUID anchorId;
    private @Nullable String principal;
    private @Nullable String creditCode;
    private @Nullable String inactiveReason;
    private Instant registeredAt;
    private Instant changedAt;

    protected Unit() {} // Hibernate

    public Unit(UUID id, UnitRegistration registration, Place place, Instant now) {
        if (registration.creditCode() != null
                && !SocialCreditCode.isValid(registration.creditCode())) {
            Violation violation =
                    Violation.of(
                            "/creditCode",
                            "credit-code-checksum",
                            "统一社会信用代码不符合 GB 32100 的校验规则",
                            "The unified social credit code fails the check of GB 32100");
            throw new Refusal.RuleBroken(violation.message(), List.of(violation));
        }
        this.id = id;
        this.kind = registration.kind();
        this.status = UnitStatus.ACTIVE;
        this.name = registration.name().strip();
        this.industry = registration.industry();
        this.grid = registration.grid();
        this.principal = registration.principal();
        this.creditCode = registration.creditCode();
        this.registeredAt = now;
        this.changedAt = now;
        this.eventSequence = 1;
        stand(place);
    }

    /** The event that tells the others of a new unit. */
    public UnitEvent registered() {
        return new UnitEvent.Registered(id);
    }

    /**
     * @throws Refusal.WrongState if the unit is no longer active
     * @throws Refusal.RuleBroken if the directory would no longer be a tree; the unit is unchanged
     */
    public UnitEvent handle(UnitCommand command, UnitTree tree, Instant now) {
        UnitTransition step = command.transition();
        if (!UnitTransition.lawfulIn(status).contains(step)) {
            throw new Refusal.WrongState("unit", id, status.name(), step.slug());
        }
        switch (command) {
            case UnitCommand.Rename(var newName) -> name = newName.strip();
            case UnitCommand.AppointPrincipal(var person) -> principal = person.strip();
            case UnitCommand.Move(var parent, var newDivision) ->
                    stand(
                            tree.place(
                                    id,
                                    kind,
                                    newDivision == null ? division : newDivision,
                                    parent));
            case UnitCommand.Deactivate(var reason) -> deactivate(reason, tree);
        }
        return changed(now);
    }

    private void deactivate(String reason, UnitTree tree) {
        List<Violation> unmet = tree.unmetForDeactivation(id);
        if (!unmet.isEmpty()) {
            throw new Refusal.RuleBroken(unmet.getFirst().message(), unmet);
        }
        status = UnitStatus.INACTIVE;
        inactiveReason = reason.strip();
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

    private void stand(Place place) {
        parentId = place.parentId();
        division = place.division();
        anchorId = place.anchorId();
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
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
                grid,
                parentId,
                anchorId,
                principal,
                creditCode,
                inactiveReason,
                registeredAt,
                changedAt);
    }
}
