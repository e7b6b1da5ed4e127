package org.tocsin.accident.duty.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tocsin.accident.duty.domain.ForwardStep;
import org.tocsin.accident.duty.domain.Level;
import org.tocsin.platform.paging.Clause;
import org.tocsin.platform.paging.Keyset;
import org.tocsin.platform.paging.Page;
import org.tocsin.platform.paging.PageParams;
import org.tocsin.platform.paging.SortKeys;

/** Who passed reports on. Not scoped: whoever asks has asked for the accident before. */
@ApplicationScoped
public class ForwardRepository implements PanacheRepositoryBase<ForwardStep, UUID> {

    private static final SortKeys<ForwardStep> SORT =
            SortKeys.of(ForwardStep.class, "f", "knownAt", ForwardStep::id)
                    .with("knownAt", "f.knownAt", ForwardStep::knownAt, Instant::parse);

    private final Keyset keyset;

    ForwardRepository(Keyset keyset) {
        this.keyset = keyset;
    }

    /** All records of the accident, those that were corrected included. */
    public Page<ForwardStep> of(UUID accidentId, PageParams params) {
        return keyset.page(
                params, SORT, Clause.of("f.accidentId = :accident", "accident", accidentId));
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
