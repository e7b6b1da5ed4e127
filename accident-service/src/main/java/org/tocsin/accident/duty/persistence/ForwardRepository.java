package org.tocsin.accident.duty.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tocsin.accident.duty.domain.ForwardStep;
import org.tocsin.accident.duty.domain.Level;

/** Who passed reports on. Not scoped: whoever asks has asked for the accident before. */
@ApplicationScoped
public class ForwardRepository implements PanacheRepositoryBase<ForwardStep, UUID> {

    /** All records of the accident, those that were corrected included, as they became known. */
    public List<ForwardStep> of(UUID accidentId) {
        return list("accidentId = ?1 order by knownAt", accidentId);
    }

    /** Those that held at the instant. */
    public List<ForwardStep> knownAt(UUID accidentId, Instant asOf) {
        return list(
                "accidentId = ?1 and knownAt <= ?2 and (supersededAt is null or supersededAt > ?2)",
                accidentId,
                asOf);
    }

    /** The one that holds. */
    public Optional<ForwardStep> current(UUID accidentId, Level level) {
        return find(
                        "accidentId = ?1 and fromLevel = ?2 and supersededAt is null",
                        accidentId,
                        level)
                .firstResultOptional();
    }

    public Optional<ForwardStep> of(UUID accidentId, UUID id) {
        return find("accidentId = ?1 and id = ?2", accidentId, id).firstResultOptional();
    }
}
