package org.tocsin.responsibility.signatory.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tocsin.platform.time.Moments;
import org.tocsin.responsibility.signatory.domain.Signatory;
import org.tocsin.responsibility.signatory.domain.SignatorySnapshot;
import org.tocsin.responsibility.signatory.persistence.SignatoryRepository;
import org.tocsin.responsibility.unit.app.UnitDirectory;

/** Who signs for which unit, as the other features and readers ask. */
@ApplicationScoped
public class Signatories {

    private final SignatoryRepository signatories;
    private final UnitDirectory units;
    private final SignatoryRights rights;
    private final Clock clock;

    Signatories(
            SignatoryRepository signatories,
            UnitDirectory units,
            SignatoryRights rights,
            Clock clock) {
        this.signatories = signatories;
        this.units = units;
        this.rights = rights;
        this.clock = clock;
    }

    /** Whether the person with this login signs for the unit today; not scoped. */
    @Transactional
    public boolean signsFor(UUID unitId, String login) {
        return named(unitId, login).isPresent();
    }

    /** As whom that person signs for the unit today, if at all; not scoped. */
    @Transactional
    public Optional<SignatorySnapshot> named(UUID unitId, String login) {
        LocalDate today = Moments.today(clock);
        return signatories.named(unitId, login).stream()
                .map(Signatory::snapshot)
                .filter(signatory -> signatory.signsOn(today))
                .findFirst();
    }

    /** Whether the caller may say who signs for this unit. */
    @Transactional
    public boolean mayChange(UUID unitId) {
        return rights.covers(units.require(unitId));
    }

    @Transactional
    public List<SignatorySnapshot> ofUnit(UUID unitId) {
        units.require(unitId);
        return signatories.ofUnit(unitId).stream().map(Signatory::snapshot).toList();
    }

    @Transactional
    public SignatorySnapshot single(UUID unitId, UUID id) {
        units.require(unitId);
        return signatories.require(unitId, id).snapshot();
    }
}
