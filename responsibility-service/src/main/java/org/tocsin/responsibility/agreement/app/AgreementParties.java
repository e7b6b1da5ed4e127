package org.tocsin.responsibility.agreement.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Violation;
import org.tocsin.platform.security.Jurisdiction;
import org.tocsin.responsibility.agreement.domain.Parties;
import org.tocsin.responsibility.agreement.domain.PartyUnit;
import org.tocsin.responsibility.unit.app.KnownUnit;
import org.tocsin.responsibility.unit.app.UnitDirectory;

/** The two sides of an agreement, taken from the directory. */
@ApplicationScoped
class AgreementParties {

    private final UnitDirectory directory;
    private final Jurisdiction jurisdiction;

    AgreementParties(UnitDirectory directory, Jurisdiction jurisdiction) {
        this.directory = directory;
        this.jurisdiction = jurisdiction;
    }

    /** For a new draft: both must be visible to the caller and fit together. */
    Parties forDraft(UUID superiorId, UUID subordinateId) {
        KnownUnit superior = seen(superiorId, "/superiorUnitId");
        KnownUnit subordinate = seen(subordinateId, "/subordinateUnitId");
        return checked(superior, subordinate);
    }

    /** A unit that hands duties down, as the directory knows it now. */
    PartyUnit superior(UUID unitId) {
        KnownUnit superior = seen(unitId, "/superiorUnitId");
        requireActive(superior, "/superiorUnitId");
        return side(superior);
    }

    /** A unit that a record names, whoever may see it. */
    PartyUnit named(UUID unitId) {
        return side(directory.known(unitId));
    }

    /** For the issue: as the directory knows them now. */
    Parties asOfNow(Parties drafted) {
        return checked(
                directory.known(drafted.superior().unitId()),
                directory.known(drafted.subordinate().unitId()));
    }

    private Parties checked(KnownUnit superior, KnownUnit subordinate) {
        requireActive(superior, "/superiorUnitId");
        requireActive(subordinate, "/subordinateUnitId");
        if (!jurisdiction.contains(superior.division(), subordinate.division())) {
            throw broken(
                    "/subordinateUnitId",
                    "not-subordinate",
                    "下级单位不在上级单位的行政区划之内",
                    "The subordinate unit does not lie within the superior unit's division");
        }
        requireReach(superior, subordinate);
        return new Parties(side(superior), side(subordinate));
    }

    /** What lies inside an enterprise hands nothing to others; an enterprise only to its own. */
    private static void requireReach(KnownUnit superior, KnownUnit subordinate) {
        boolean reaches =
                switch (superior.kind()) {
                    case "WORKSHOP", "TEAM", "PERSON" ->
                            superior.anchorId().equals(subordinate.anchorId());
                    case "ENTERPRISE" ->
                            superior.anchorId().equals(subordinate.anchorId())
                                    || subordinate.kind().equals(superior.kind());
                    default -> true;
                };
        if (!reaches) {
            throw broken(
                    "/subordinateUnitId",
                    "not-of-this-enterprise",
                    "下级单位不属于该企业",
                    "The subordinate unit does not belong to this enterprise");
        }
    }

    private KnownUnit seen(UUID id, String pointer) {
        return directory
                .seen(id)
                .orElseThrow(
                        () -> broken(pointer, "unit-unknown", "没有此单位", "There is no such unit"));
    }

    private static void requireActive(KnownUnit unit, String pointer) {
        if (!unit.active()) {
            throw broken(pointer, "unit-inactive", "该单位已停用", "The unit is no longer active");
        }
    }

    private static PartyUnit side(KnownUnit unit) {
        return new PartyUnit(
                unit.id(),
                unit.anchorId(),
                unit.kind(),
                unit.name(),
                unit.division(),
                unit.industry(),
                unit.grid(),
                unit.principal());
    }

    static Refusal broken(String pointer, String code, String zh, String en) {
        Violation violation = Violation.of(pointer, code, zh, en);
        return new Refusal.RuleBroken(violation.message(), List.of(violation));
    }
}
