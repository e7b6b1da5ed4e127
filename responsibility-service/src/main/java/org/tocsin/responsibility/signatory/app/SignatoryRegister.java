package org.tocsin.responsibility.signatory.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.tocsin.platform.audit.AuditTrail;
import org.tocsin.platform.http.IfMatch;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Violation;
import org.tocsin.platform.time.Ids;
import org.tocsin.platform.time.Moments;
import org.tocsin.responsibility.signatory.domain.Capacity;
import org.tocsin.responsibility.signatory.domain.NewSignatory;
import org.tocsin.responsibility.signatory.domain.Signatory;
import org.tocsin.responsibility.signatory.domain.SignatorySnapshot;
import org.tocsin.responsibility.signatory.persistence.SignatoryRepository;
import org.tocsin.responsibility.unit.app.KnownUnit;
import org.tocsin.responsibility.unit.app.UnitDirectory;

/** Records who signs for a unit, and who no longer does. */
@ApplicationScoped
public class SignatoryRegister {

    private final SignatoryRepository signatories;
    private final UnitDirectory units;
    private final SignatoryRights rights;
    private final AuditTrail audit;
    private final Clock clock;

    SignatoryRegister(
            SignatoryRepository signatories,
            UnitDirectory units,
            SignatoryRights rights,
            AuditTrail audit,
            Clock clock) {
        this.signatories = signatories;
        this.units = units;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public UUID record(UUID unitId, NewSignatory named) {
        KnownUnit unit = units.require(unitId);
        rights.require(unit);
        requirePrincipal(unit, named);
        requireNew(unitId, named);
        Signatory signatory = new Signatory(Ids.next(), unitId, named, Moments.now(clock));
        signatories.persistAndFlush(signatory);
        audit.record("record", "signatory", signatory.id(), null, signatory.snapshot());
        return signatory.id();
    }

    @Transactional
    public void revoke(UUID unitId, UUID id, IfMatch expected, String reason) {
        KnownUnit unit = units.require(unitId);
        Signatory signatory = signatories.require(unitId, id);
        rights.require(unit);
        expected.check("signatory", id, signatory.version());
        SignatorySnapshot before = signatory.snapshot();
        signatory.revoke(reason, Moments.now(clock));
        signatories.flush();
        audit.record("revoke", "signatory", id, before, signatory.snapshot());
    }

    private static void requirePrincipal(KnownUnit unit, NewSignatory named) {
        if (named.capacity() == Capacity.PRINCIPAL
                && !named.person().strip().equals(unit.principal())) {
            throw broken(
                    "/person",
                    "not-the-principal",
                    "该单位登记的主要负责人不是此人",
                    "The directory names another principal of this unit");
        }
    }

    private void requireNew(UUID unitId, NewSignatory named) {
        LocalDate from = named.validFrom();
        boolean known =
                signatories.named(unitId, named.login().strip()).stream()
                        .map(Signatory::snapshot)
                        .anyMatch(present -> present.signsOn(from));
        if (known) {
            throw broken(
                    "/login",
                    "signatory-twice",
                    "此人已登记为该单位签署人",
                    "This person is a signatory of the unit already");
        }
    }

    private static Refusal broken(String pointer, String code, String zh, String en) {
        Violation violation = Violation.of(pointer, code, zh, en);
        return new Refusal.RuleBroken(violation.message(), List.of(violation));
    }
}
