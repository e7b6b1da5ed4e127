package org.tocsin.responsibility.unit.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.tocsin.platform.audit.AuditTrail;
import org.tocsin.platform.http.IfMatch;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Violation;
import org.tocsin.platform.time.Ids;
import org.tocsin.platform.time.Moments;
import org.tocsin.responsibility.unit.domain.Unit;
import org.tocsin.responsibility.unit.domain.UnitCommand;
import org.tocsin.responsibility.unit.domain.UnitRegistration;
import org.tocsin.responsibility.unit.domain.UnitSnapshot;
import org.tocsin.responsibility.unit.domain.UnitTree;
import org.tocsin.responsibility.unit.messaging.UnitPublisher;
import org.tocsin.responsibility.unit.persistence.UnitRepository;

/** Registers and changes the units of the directory. */
@ApplicationScoped
public class UnitRegister {

    private static final Violation CODE_TAKEN =
            Violation.of(
                    "/creditCode",
                    "credit-code-taken",
                    "该统一社会信用代码已登记",
                    "A unit with this credit code is already registered");

    private final UnitRepository units;
    private final DirectoryTree tree;
    private final UnitReach reach;
    private final UnitPublisher publisher;
    private final AuditTrail audit;
    private final Clock clock;

    UnitRegister(
            UnitRepository units,
            DirectoryTree tree,
            UnitReach reach,
            UnitPublisher publisher,
            AuditTrail audit,
            Clock clock) {
        this.units = units;
        this.tree = tree;
        this.reach = reach;
        this.publisher = publisher;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public UUID register(UnitRegistration registration) {
        Unit unit = create(Ids.next(), registration, tree.forCaller());
        reach.require(unit.snapshot());
        enter(unit);
        return unit.id();
    }

    /**
     * For the seed of the local profile: with a fixed id, and no caller whose scope would count.
     */
    @Transactional
    public boolean registerOnce(UUID id, UnitRegistration registration) {
        units.lockTree();
        if (units.findById(id) != null) {
            return false;
        }
        enter(create(id, registration, tree.forSystem()));
        return true;
    }

    @Transactional
    public void change(UUID id, IfMatch expected, UnitCommand command) {
        lockFor(id, command);
        Unit unit = units.require(id);
        UnitSnapshot before = unit.snapshot();
        expected.check("unit", id, before.version());
        publisher.publish(unit, unit.handle(command, tree.forCaller(), now()));
        reach.require(unit.snapshot());
        units.flush();
        audit.record(command.transition().slug(), "unit", id, before, unit.snapshot());
        if (!before.anchorId().equals(unit.anchorId())) {
            takeAlong(unit);
        }
    }

    /** Locks come before reads: what is read afterwards stays true until the commit. */
    private void lockFor(UUID id, UnitCommand command) {
        switch (command) {
            case UnitCommand.Move _ -> units.lockTree();
            case UnitCommand.Deactivate _ -> units.lock(id);
            case UnitCommand.Rename _, UnitCommand.AppointPrincipal _ -> {}
        }
    }

    private Unit create(UUID id, UnitRegistration registration, UnitTree rules) {
        String creditCode = registration.creditCode();
        Unit unit =
                new Unit(
                        id,
                        registration,
                        rules.place(
                                id,
                                registration.kind(),
                                registration.division(),
                                registration.parentId()),
                        now());
        if (creditCode != null && units.holdsCreditCode(creditCode)) {
            throw new Refusal.RuleBroken(CODE_TAKEN.message(), List.of(CODE_TAKEN));
        }
        return unit;
    }

    private void enter(Unit unit) {
        try {
            units.persistAndFlush(unit);
        } catch (ConstraintViolationException raced) {
            throw new Refusal.RuleBroken(CODE_TAKEN.message(), List.of(CODE_TAKEN));
        }
        publisher.publish(unit, unit.registered());
        audit.record("register", "unit", unit.id(), null, unit.snapshot());
    }

    /** What lies inside an enterprise answers to the enterprise it now lies in. */
    private void takeAlong(Unit moved) {
        for (Unit child : units.childrenOf(moved.id())) {
            UnitSnapshot before = child.snapshot();
            publisher.publish(child, child.follow(moved.anchorId(), now()));
            units.flush();
            audit.record("move", "unit", child.id(), before, child.snapshot());
            takeAlong(child);
        }
    }

    private Instant now() {
        return Moments.now(clock);
    }
}
