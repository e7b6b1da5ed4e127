package org.tocsin.responsibility.agreement.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.tocsin.responsibility.agreement.domain.Agreement;
import org.tocsin.responsibility.agreement.domain.AgreementSnapshot;
import org.tocsin.responsibility.agreement.domain.Measure;
import org.tocsin.responsibility.agreement.persistence.AgreementRepository;

/**
 * Which limits held for whom at an instant. What it says of a past instant never changes: content
 * is frozen, and when an agreement came into force and ended is written once.
 */
@ApplicationScoped
public class LimitsInForce {

    private final AgreementRepository agreements;

    LimitsInForce(AgreementRepository agreements) {
        this.agreements = agreements;
    }

    /** A limit that a unit took on. */
    public record HeldLimit(UUID unitId, UUID agreementId, Measure measure) {}

    /** Not scoped: for units that the caller judges already. */
    @Transactional
    public List<HeldLimit> of(Collection<UUID> units, Instant at) {
        if (units.isEmpty()) {
            return List.of();
        }
        return agreements
                .find(
                        "subordinate.unitId in ?1 and milestones.inForce <= ?2"
                                + " and (milestones.ended is null or milestones.ended > ?2)"
                                + " order by id",
                        units,
                        at)
                .stream()
                .map(Agreement::snapshot)
                .flatMap(
                        agreement ->
                                agreement.terms().limits().stream()
                                        .map(limit -> held(agreement, limit.measure())))
                .toList();
    }

    private static HeldLimit held(AgreementSnapshot agreement, Measure measure) {
        return new HeldLimit(agreement.subordinate().unitId(), agreement.id(), measure);
    }
}
