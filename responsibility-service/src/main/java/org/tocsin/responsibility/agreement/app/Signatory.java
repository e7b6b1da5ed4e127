package org.tocsin.responsibility.agreement.app;

import jakarta.enterprise.context.ApplicationScoped;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.security.Caller;
import org.tocsin.platform.security.Jurisdiction;
import org.tocsin.platform.security.Scope;
import org.tocsin.responsibility.agreement.domain.Actor;
import org.tocsin.responsibility.agreement.domain.AgreementTransition;
import org.tocsin.responsibility.agreement.domain.Entitlement;
import org.tocsin.responsibility.agreement.domain.Parties;
import org.tocsin.responsibility.agreement.domain.Party;

/** The caller as one who acts for a side of an agreement. */
@ApplicationScoped
class Signatory {

    private final Caller caller;
    private final Entitlement entitlement;

    Signatory(Caller caller, Jurisdiction jurisdiction) {
        this.caller = caller;
        this.entitlement = new Entitlement(jurisdiction::contains);
    }

    Actor actor() {
        Scope scope = caller.scope();
        return new Actor(
                caller.subject(), caller.name(), caller.roles(), scope.division(), scope.unitId());
    }

    boolean may(AgreementTransition step, Parties parties) {
        return entitlement.refusal(step, parties, actor()).isEmpty();
    }

    /** Refuses with 403 whoever does not act for the side whose step this is. */
    void require(AgreementTransition step, Parties parties) {
        entitlement
                .refusal(step, parties, actor())
                .ifPresent(
                        why -> {
                            throw new Refusal.Forbidden(why);
                        });
    }

    String signingRole(Party party, Parties parties) {
        return entitlement.signingRole(party, parties, actor());
    }
}
