package org.tocsin.responsibility.agreement.domain;

/** The two units of an agreement. */
public record Parties(PartyUnit superior, PartyUnit subordinate) {

    public PartyUnit side(Party party) {
        return switch (party) {
            case SUPERIOR -> superior;
            case SUBORDINATE -> subordinate;
        };
    }
}
