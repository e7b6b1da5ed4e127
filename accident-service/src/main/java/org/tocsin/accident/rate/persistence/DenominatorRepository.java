package org.tocsin.accident.rate.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tocsin.accident.rate.domain.Denominator;
import org.tocsin.accident.rate.domain.DenominatorKey;
import org.tocsin.accident.rate.domain.DenominatorKind;
import org.tocsin.accident.rate.domain.DenominatorVersion;
import org.tocsin.accident.rate.domain.Entry;
import org.tocsin.platform.paging.Clause;
import org.tocsin.platform.paging.Keyset;
import org.tocsin.platform.paging.Page;
import org.tocsin.platform.paging.PageParams;
import org.tocsin.platform.paging.SortKeys;
import org.tocsin.platform.security.Jurisdiction;
import org.tocsin.platform.security.ScopeColumns;

/** Denominators and every version of them. */
@ApplicationScoped
public class DenominatorRepository implements PanacheRepositoryBase<Denominator, UUID> {

    private static final ScopeColumns COLUMNS = new ScopeColumns("d.division", null, null, null);
    private static final SortKeys<DenominatorVersion> SORT =
            SortKeys.of(DenominatorVersion.class, "d", "division", DenominatorVersion::id)
                    .with("division", "d.division", d -> d.entry().key().division(), c -> c)
                    .with("year", "d.year", d -> d.entry().key().year(), Integer::valueOf)
                    .with("knownAt", "d.knownAt", d -> d.entry().knownAt(), Instant::parse);

    private final Keyset keyset;
    private final Jurisdiction jurisdiction;

    DenominatorRepository(Keyset keyset, Jurisdiction jurisdiction) {
        this.keyset = keyset;
        this.jurisdiction = jurisdiction;
    }

    public Optional<Denominator> of(DenominatorKey key) {
        return find(
                        "division = ?1 and year = ?2 and kind = ?3",
                        key.division(),
                        key.year(),
                        key.kind())
                .firstResultOptional();
    }

    /** Keeps an entry as the one known from now on. */
    public void keep(DenominatorVersion version, UUID denominatorId) {
        getEntityManager()
                .createQuery(
                        "update DenominatorVersion set supersededAt = :at"
                                + " where denominatorId = :id and supersededAt is null")
                .setParameter("at", version.entry().knownAt())
                .setParameter("id", denominatorId)
                .executeUpdate();
        getEntityManager().persist(version);
    }

    /** What was known at the instant of a division and year, whoever asks. */
    public Map<DenominatorKind, Entry> known(String division, int year, Instant asOf) {
        return getEntityManager()
                .createQuery(
                        "from DenominatorVersion d where d.division = :division and d.year = :year and "
                                + knownAt(asOf).hql(),
                        DenominatorVersion.class)
                .setParameter("division", division)
                .setParameter("year", year)
                .setParameter("asOf", asOf)
                .getResultList()
                .stream()
                .map(DenominatorVersion::entry)
                .collect(Collectors.toMap(entry -> entry.key().kind(), Function.identity()));
    }

    /** The entry of the caller's scope that was known at the instant. */
    public Optional<Entry> scoped(DenominatorKey key, Instant asOf) {
        Clause clause =
                Clause.of("d.division = :division", "division", key.division())
                        .and(Clause.of("d.year = :year", "year", key.year()))
                        .and(Clause.of("d.kind = :kind", "kind", key.kind()))
                        .and(knownAt(asOf))
                        .and(jurisdiction.of(COLUMNS));
        var query =
                getEntityManager()
                        .createQuery(
                                "from DenominatorVersion d where " + clause.hql(),
                                DenominatorVersion.class);
        clause.parameters().forEach(query::setParameter);
        return query.getResultStream().map(DenominatorVersion::entry).findFirst();
    }

    /** The filters of the list; {@code null} means all. */
    public record Filter(
            @Nullable String division, @Nullable Integer year, @Nullable DenominatorKind kind) {}

    public Page<Entry> page(PageParams params, Filter filter, Instant asOf) {
        return keyset.page(params, SORT, within(filter, asOf)).map(DenominatorVersion::entry);
    }

    public Stream<Entry> stream(PageParams params, Filter filter, Instant asOf) {
        return keyset.stream(params, SORT, within(filter, asOf), DenominatorVersion::entry);
    }

    private Clause within(Filter filter, Instant asOf) {
        return jurisdiction
                .of(COLUMNS)
                .and(
                        filter.division() == null
                                ? Clause.ALL
                                : jurisdiction.within("d.division", filter.division()))
                .and(Clause.ifPresent(filter.year(), "d.year = :year", "year"))
                .and(Clause.ifPresent(filter.kind(), "d.kind = :kind", "kind"))
                .and(knownAt(asOf));
    }

    private static Clause knownAt(Instant asOf) {
        return Clause.of(
                "d.knownAt <= :asOf and (d.supersededAt is null or d.supersededAt > :asOf)",
                "asOf",
                asOf);
    }
}
