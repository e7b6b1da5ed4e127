package org.tocsin.accident.report.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tocsin.accident.report.domain.AccidentFilter;
import org.tocsin.accident.report.domain.AccidentRevision;
import org.tocsin.platform.paging.Clause;
import org.tocsin.platform.paging.Keyset;
import org.tocsin.platform.paging.Page;
import org.tocsin.platform.paging.PageParams;
import org.tocsin.platform.paging.SortKeys;
import org.tocsin.platform.security.Jurisdiction;
import org.tocsin.platform.security.ScopeColumns;

/** The revisions: what was known of each accident, and when. */
@ApplicationScoped
public class RevisionRepository implements PanacheRepositoryBase<AccidentRevision, UUID> {

    private static final ScopeColumns COLUMNS =
            new ScopeColumns(
                    "r.facts.locus.division",
                    "r.facts.locus.industry",
                    "r.facts.locus.unitId",
                    "r.facts.locus.grid");
    private static final SortKeys<AccidentRevision> SORT =
            SortKeys.of(AccidentRevision.class, "r", "-occurredAt", AccidentRevision::id)
                    .with(
                            "occurredAt",
                            "r.facts.occurredAt",
                            r -> r.state().facts().occurredAt(),
                            Instant::parse)
                    .with("knownAt", "r.knownAt", AccidentRevision::knownAt, Instant::parse)
                    .with("accidentNo", "r.accidentNo", r -> r.state().accidentNo(), n -> n);

    private static final SortKeys<AccidentRevision> HISTORY =
            SortKeys.of(AccidentRevision.class, "r", "revision", AccidentRevision::id)
                    .with("revision", "r.revision", AccidentRevision::revision, Integer::valueOf);

    private final Keyset keyset;
    private final Jurisdiction jurisdiction;

    RevisionRepository(Keyset keyset, Jurisdiction jurisdiction) {
        this.keyset = keyset;
        this.jurisdiction = jurisdiction;
    }

    /** Adds a revision and closes the one before it at the same instant. */
    public void append(AccidentRevision revision) {
        if (revision.revision() > 1) {
            update(
                    "supersededAt = ?1 where accidentId = ?2 and revision = ?3",
                    revision.knownAt(),
                    revision.accidentId(),
                    revision.revision() - 1);
        }
        persist(revision);
    }

    /** The revisions of an accident that the caller may see, the first one first. */
    public Page<AccidentRevision> of(UUID accidentId, PageParams params) {
        return keyset.page(
                params,
                HISTORY,
                Clause.of("r.accidentId = :id", "id", accidentId).and(jurisdiction.of(COLUMNS)));
    }

    /** The accident as it was known at the instant. */
    public Optional<AccidentRevision> asOf(UUID accidentId, Instant asOf) {
        Clause clause =
                Clause.of("r.accidentId = :id", "id", accidentId)
                        .and(knownAt(asOf))
                        .and(jurisdiction.of(COLUMNS));
        return find("from AccidentRevision r where " + clause.hql(), clause.parameters())
                .firstResultOptional();
    }

    public Page<AccidentRevision> page(PageParams params, AccidentFilter filter, Instant asOf) {
        return keyset.page(params, SORT, within(filter, asOf));
    }

    public <V> Stream<V> stream(
            PageParams params,
            AccidentFilter filter,
            Instant asOf,
            Function<AccidentRevision, V> view) {
        return keyset.stream(params, SORT, within(filter, asOf), view);
    }

    private Clause within(AccidentFilter filter, Instant asOf) {
        return jurisdiction
                .of(COLUMNS)
                .and(AccidentSelection.on("r", filter, jurisdiction))
                .and(knownAt(asOf));
    }

    private static Clause knownAt(Instant asOf) {
        return Clause.of(
                "r.knownAt <= :asOf and (r.supersededAt is null or r.supersededAt > :asOf)",
                "asOf",
                asOf);
    }
}
