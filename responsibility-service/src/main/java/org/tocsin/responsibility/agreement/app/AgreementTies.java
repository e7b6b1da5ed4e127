package org.tocsin.responsibility.agreement.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.tocsin.responsibility.agreement.domain.AgreementSnapshot;
import org.tocsin.responsibility.agreement.persistence.OpenAgreementRepository;
import org.tocsin.responsibility.unit.app.UnitTies;

/** Tells the directory which agreements still name a unit that is about to end. */
@ApplicationScoped
class AgreementTies implements UnitTies {

    private static final String PATH = "/api/v1/agreements/";

    private final OpenAgreementRepository agreements;

    AgreementTies(OpenAgreementRepository agreements) {
        this.agreements = agreements;
    }

    @Override
    public List<Tie> of(Collection<UUID> unitIds, int limit) {
        return agreements.of(unitIds, limit).stream()
                .map(agreement -> tie(agreement.snapshot(), unitIds))
                .toList();
    }

    private static Tie tie(AgreementSnapshot agreement, Collection<UUID> unitIds) {
        UUID superior = agreement.superior().unitId();
        boolean above = unitIds.contains(superior);
        return new Tie(
                above ? superior : agreement.subordinate().unitId(),
                "agreement",
                agreement.id(),
                agreement.agreementNo(),
                above ? "SUPERIOR" : "SUBORDINATE",
                agreement.status().name(),
                PATH + agreement.id());
    }
}
