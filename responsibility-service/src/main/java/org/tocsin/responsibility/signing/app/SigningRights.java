package org.tocsin.responsibility.signing.app;

import jakarta.enterprise.context.ApplicationScoped;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Text;
import org.tocsin.platform.security.Caller;
import org.tocsin.platform.security.Jurisdiction;
import org.tocsin.responsibility.signing.domain.KeyHolder;
import org.tocsin.responsibility.signing.domain.KeySnapshot;
import org.tocsin.responsibility.unit.app.KnownUnit;

/** Who may hold a signing key for a unit. */
@ApplicationScoped
class SigningRights {

    private static final Text NOT_FOR_THIS_UNIT =
            Text.of(
                    "只有该单位所在区划的领导、安委办或本企业安全员可以办理",
                    "Only a leader or the committee office of the unit's division, or the unit's"
                            + " own enterprise officer, may do this");

    private final Caller caller;
    private final Jurisdiction jurisdiction;

    SigningRights(Caller caller, Jurisdiction jurisdiction) {
        this.caller = caller;
        this.jurisdiction = jurisdiction;
    }

    /** The caller as the holder of a key. */
    KeyHolder holder() {
        return new KeyHolder(caller.subject(), caller.name());
    }

    boolean isOwn(KeySnapshot key) {
        return key.subject().equals(caller.subject());
    }

    void requireSignsFor(KnownUnit unit) {
        if (!signsFor(unit)) {
            throw new Refusal.Forbidden(NOT_FOR_THIS_UNIT);
        }
    }

    boolean signsFor(KnownUnit unit) {
        return leads(unit) || answersFor(unit);
    }

    private boolean leads(KnownUnit unit) {
        String division = caller.scope().division();
        return (caller.is("leader") || caller.is("committee-office"))
                && division != null
                && jurisdiction.contains(division, unit.division());
    }

    private boolean answersFor(KnownUnit unit) {
        return caller.is("enterprise-officer") && unit.anchorId().equals(caller.scope().unitId());
    }
}
