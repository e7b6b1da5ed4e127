package org.tocsin.accident.duty.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.tocsin.accident.duty.domain.DatesTold;

/** What the clock was told of investigations. */
@ApplicationScoped
public class DatesToldRepository implements PanacheRepositoryBase<DatesTold, UUID> {

    /** The dates as they were at the instant. */
    public Optional<DatesTold> knownAt(UUID accidentId, Instant asOf) {
        return find("accidentId = ?1 and knownAt <= ?2 order by knownAt desc", accidentId, asOf)
                .firstResultOptional();
    }
}
