package org.tocsin.responsibility.unit.app;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.tocsin.platform.http.IfMatch;
import org.tocsin.responsibility.unit.domain.ChangeBasis;
import org.tocsin.responsibility.unit.domain.Unit;
import org.tocsin.responsibility.unit.domain.UnitCommand;
import org.tocsin.responsibility.unit.domain.UnitEntry;
import org.tocsin.responsibility.unit.domain.UnitSnapshot;
import org.tocsin.responsibility.unit.persistence.UnitRepository;

/** Changes the units of the directory. */
@ApplicationScoped
public class UnitChanges {

    private final UnitRepository units;
    private final DirectoryTree tree;
    private final UnitRegister register;
    private final Reorganisation reorganisation;
    private final EffectiveDates dates;
    private final UnitBook book;

    UnitChanges(
            UnitRepository units,
            DirectoryTree tree,
            UnitRegister register,
            Reorganisation reorganisation,
            EffectiveDates dates,
            UnitBook book) {
        this.units = units;
        this.tree = tree;
        this.register = register;
        this.reorganisation = reorganisation;
        this.dates = dates;
        this.book = book;
    }

    @Transactional
    public void change(UUID id, IfMatch expected, UnitCommand command) {
        lockFor(command);
        Unit unit = units.require(id);
        expected.check("unit", id, unit.snapshot().version());
        apply(unit, command, dates.now(command.grounds()));
    }

    /** Comes before the lock of a scheduled change, as it does where a unit ends with its plans. */
    void lockTree() {
        units.lockTree();
    }

    /** A change that was scheduled, on its day or as soon afterwards as could be. */
    void applyPlanned(UUID id, UnitCommand command, LocalDate day) {
        apply(units.require(id), command, day);
    }

    /** Locks come before reads: what is read afterwards stays true until the commit. */
    private void lockFor(UnitCommand command) {
        switch (command) {
            case UnitCommand.Move _,
                    UnitCommand.Merge _,
                    UnitCommand.Split _,
                    UnitCommand.Deactivate _ ->
                    units.lockTree();
            case UnitCommand.Rename _, UnitCommand.AppointPrincipal _, UnitCommand.Amend _ -> {}
        }
    }

    private void apply(Unit unit, UnitCommand command, LocalDate day) {
        dates.require(day, unit, command);
        UnitEntry.Record record = book.begin(grounds(command), day);
        switch (command) {
            case UnitCommand.Merge merge -> reorganisation.merge(unit, merge, record);
            case UnitCommand.Split split -> reorganisation.split(unit, split, record);
            case UnitCommand.Deactivate end -> reorganisation.deactivate(unit, end, record);
            case UnitCommand.Move move -> reorganisation.move(unit, move, record);
            case UnitCommand.Rename _, UnitCommand.AppointPrincipal _, UnitCommand.Amend _ ->
                    simply(unit, command, record);
        }
    }

    private static ChangeBasis grounds(UnitCommand command) {
        ChangeBasis said = command.grounds();
        @Nullable String reason = said.reason();
        if (reason == null && command instanceof UnitCommand.Deactivate(var why, _)) {
            reason = why;
        }
        return new ChangeBasis(said.effectiveOn(), reason, said.documentNo());
    }

    /** A change that concerns nobody but the unit. */
    private void simply(Unit unit, UnitCommand command, UnitEntry.Record record) {
        UnitSnapshot before = unit.snapshot();
        String held = unit.heldCreditCode();
        var event = unit.handle(command, tree.forCaller(), book.now());
        if (!Objects.equals(held, unit.heldCreditCode())) {
            register.requireFree(unit.heldCreditCode());
        }
        reorganisation.requireReach(unit);
        try {
            units.flush();
        } catch (ConstraintViolationException raced) {
            throw UnitRegister.codeTaken();
        }
        book.enter(
                unit,
                before,
                event,
                command.transition().step(),
                record,
                null,
                command.transition().slug());
    }
}
