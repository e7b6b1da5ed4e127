package org.tocsin.accident.adjudication.app;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.tocsin.accident.adjudication.domain.Adjudication;
import org.tocsin.accident.adjudication.persistence.AdjudicationRepository;
import org.tocsin.accident.report.app.ConfirmedFaults;

/** The findings that count, for the accident they are about. */
@ApplicationScoped
class ConfirmedAdjudications implements ConfirmedFaults {

    private final AdjudicationRepository adjudications;

    ConfirmedAdjudications(AdjudicationRepository adjudications) {
        this.adjudications = adjudications;
    }

    @Override
    @Transactional
    public List<ConfirmedFault> of(UUID accidentId, @Nullable Instant asOf) {
        return adjudications.confirmed(accidentId).stream()
                .map(Adjudication::snapshot)
                .map(a -> new ConfirmedFault(a.id(), a.fault(), a.decision().decidedAt()))
                .filter(fault -> asOf == null || !fault.confirmedAt().isAfter(asOf))
                .toList();
    }
}
