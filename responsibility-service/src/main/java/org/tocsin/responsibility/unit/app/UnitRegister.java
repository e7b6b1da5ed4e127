package org.tocsin.responsibility.unit.app;

import static org.tocsin.responsibility.unit.domain.UnitRules.broken;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.time.Ids;
import org.tocsin.responsibility.unit.domain.Unit;
import org.tocsin.responsibility.unit.domain.UnitEntry;
import org.tocsin.responsibility.unit.domain.UnitRegistration;
import org.tocsin.responsibility.unit.domain.UnitStep;
import org.tocsin.responsibility.unit.domain.UnitTree;
import org.tocsin.responsibility.unit.persistence.UnitRepository;

/** Takes new units into the directory. */
@ApplicationScoped
public class UnitRegister {

    private final UnitRepository units;
    private final DirectoryTree tree;
    private final UnitReach reach;
    private final EffectiveDates dates;
    private final UnitBook book;

    UnitRegister(
            UnitRepository units,
            DirectoryTree tree,
            UnitReach reach,
            EffectiveDates dates,
            UnitBook book) {
        this.units = units;
        this.tree = tree;
        this.reach = reach;
        this.dates = dates;
        this.book = book;
    }

    @Transactional
    public UUID register(UnitRegistration registration) {
        units.holdTree();
        LocalDate day = dates.now(registration.grounds());
        Unit unit = create(Ids.next(), registration, tree.forCaller(), day);
        reach.require(unit.snapshot());
        enter(unit, UnitStep.REGISTERED, book.begin(registration.grounds(), day), null);
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
        LocalDate day = book.today();
        Unit unit = create(id, registration, tree.forSystem(), day);
        enter(unit, UnitStep.REGISTERED, book.begin(registration.grounds(), day), null);
        return true;
    }

    /** A new unit that the rules allow; not stored yet. */
    Unit create(UUID id, UnitRegistration registration, UnitTree rules, LocalDate day) {
        Unit unit =
                new Unit(
                        id,
                        registration,
                        rules.place(
                                id,
                                registration.kind(),
                                registration.division(),
                                registration.parentId()),
                        day,
                        book.now());
        requireFree(unit.heldCreditCode());
        return unit;
    }

    void requireFree(@Nullable String creditCode) {
        if (creditCode != null && !units.heldCreditCodes(List.of(creditCode)).isEmpty()) {
            throw codeTaken();
        }
    }

    void enter(Unit unit, UnitStep step, UnitEntry.Record record, @Nullable Touched touched) {
        try {
            units.persistAndFlush(unit);
        } catch (ConstraintViolationException raced) {
            throw codeTaken();
        }
        book.enter(unit, null, unit.registered(), step, record, touched, "register");
    }

    static Refusal codeTaken() {
        return broken(
                "/creditCode",
                "credit-code-taken",
                "该统一社会信用代码已登记",
                "An active enterprise with this credit code is already registered");
    }
}
