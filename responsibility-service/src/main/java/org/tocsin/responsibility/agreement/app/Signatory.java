package org.tocsin.responsibility.agreement.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Text;
import org.tocsin.platform.security.Caller;
import org.tocsin.platform.security.Jurisdiction;
import org.tocsin.platform.security.Scope;
import org.tocsin.responsibility.agreement.domain.Actor;
import org.tocsin.responsibility.agreement.domain.AgreementTransition;
import org.tocsin.responsibility.agreement.domain.Entitlement;
import org.tocsin.responsibility.agreement.domain.Parties;
import org.tocsin.responsibility.agreement.domain.Party;
import org.tocsin.responsibility.agreement.domain.PartyUnit;
import org.tocsin.responsibility.signatory.app.Signatories;

/** The caller as one who acts for a side of an agreement. */
@ApplicationScoped
class Signatory {

    private static final Text NOT_NAMED =
            Text.of(
                    "您不是该单位登记的签署人（主要负责人或授权签署人）",
                    "You are not a recorded signatory of this unit: its principal, or a person it has"
                            + " authorised by name");

    private final Caller caller;
    private final Signatories named;
    private final Entitlement entitlement;

    Signatory(Caller caller, Signatories named, Jurisdiction jurisdiction) {
        this.caller = caller;
        this.named = named;
        this.entitlement = new Entitlement(jurisdiction::contains);
    }

    Actor actor() {
        Scope scope = caller.scope();
        return new Actor(
                caller.subject(), caller.name(), caller.roles(), scope.division(), scope.unitId());
    }

    /** The name that the caller signs in with, and that their certificate must bear. */
    String login() {
        return caller.login();
    }

    boolean may(AgreementTransition step, Parties parties) {
        return refusal(step, parties).isEmpty();
    }

    /** Refuses with 403 whoever does not act for the side whose step this is. */
    void require(AgreementTransition step, Parties parties) {
        refusal(step, parties)
                .ifPresent(
                        why -> {
                            throw new Refusal.Forbidden(why);
                        });
    }

    /** The office alone is not enough to sign: the unit has named who signs for it. */
    private Optional<Text> refusal(AgreementTransition step, Parties parties) {
        return entitlement
                .refusal(step, parties, actor())
                .or(
                        () ->
                                switch (step) {
                                    case SIGN_SUPERIOR -> notNamed(parties.superior());
                                    case SIGN_SUBORDINATE -> notNamed(parties.subordinate());
                                    default -> Optional.empty();
                                });
    }

    private Optional<Text> notNamed(PartyUnit side) {
        return named.signsFor(side.unitId(), caller.login())
                ? Optional.empty()
                : Optional.of(NOT_NAMED);
    }

    String signingRole(Party party, Parties parties) {
        return entitlement.signingRole(party, parties, actor());
    }
}
