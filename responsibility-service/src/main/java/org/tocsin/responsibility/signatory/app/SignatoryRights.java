package org.tocsin.responsibility.signatory.app;

import jakarta.enterprise.context.ApplicationScoped;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Text;
import org.tocsin.platform.security.Caller;
import org.tocsin.platform.security.Jurisdiction;
import org.tocsin.responsibility.unit.app.KnownUnit;

/** Who may say who signs for a unit. */
@ApplicationScoped
class SignatoryRights {

    private static final Text NOT_YOURS =
            Text.of(
                    "只有该单位所在区划的安委办、领导或本企业安全员可以登记签署人",
                    "Only the committee office or a leader of the unit's division, or the unit's own"
                            + " enterprise officer, may say who signs for it");

    private final Caller caller;
    private final Jurisdiction jurisdiction;

    SignatoryRights(Caller caller, Jurisdiction jurisdiction) {
        this.caller = caller;
        this.jurisdiction = jurisdiction;
    }

    boolean covers(KnownUnit unit) {
        String division = caller.scope().division();
        boolean governs =
                (caller.is("committee-office") || caller.is("leader"))
                        && division != null
                        && jurisdiction.contains(division, unit.division());
        return governs
                || caller.is("enterprise-officer")
                        && unit.anchorId().equals(caller.scope().unitId());
    }

    void require(KnownUnit unit) {
        if (!covers(unit)) {
            throw new Refusal.Forbidden(NOT_YOURS);
        }
    }
}
