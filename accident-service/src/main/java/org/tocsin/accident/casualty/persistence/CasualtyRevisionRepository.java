package org.tocsin.accident.casualty.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.tocsin.accident.casualty.domain.CasualtyRevision;
import org.tocsin.platform.paging.Clause;
import org.tocsin.platform.paging.Keyset;
import org.tocsin.platform.paging.Page;
import org.tocsin.platform.paging.PageParams;
import org.tocsin.platform.paging.SortKeys;
import org.tocsin.platform.problem.Refusal;

/** What was ever stated about casualties. */
@ApplicationScoped
public class CasualtyRevisionRepository implements PanacheRepositoryBase<CasualtyRevision, UUID> {

    private static final SortKeys<CasualtyRevision> SORT =
            SortKeys.of(CasualtyRevision.class, "r", "revision", CasualtyRevision::id)
                    .with("revision", "r.revision", CasualtyRevision::revision, Integer::valueOf);

    private final Keyset keyset;

    CasualtyRevisionRepository(Keyset keyset) {
        this.keyset = keyset;
    }

    /** Adds a revision and closes the one before it at the same instant. */
    public void append(CasualtyRevision revision) {
        if (revision.revision() > 1) {
            update(
                    "supersededAt = ?1 where casualtyId = ?2 and revision = ?3",
                    revision.knownAt(),
                    revision.casualtyId(),
                    revision.revision() - 1);
        }
        persist(revision);
    }

    public Page<CasualtyRevision> of(UUID casualtyId, PageParams params) {
        return keyset.page(
                params, SORT, Clause.of("r.casualtyId = :casualty", "casualty", casualtyId));
    }

    public CasualtyRevision require(UUID casualtyId, int revision) {
        return find("casualtyId = ?1 and revision = ?2", casualtyId, revision)
                .firstResultOptional()
                .orElseThrow(() -> new Refusal.NotFound("casualty revision", revision));
    }
}
