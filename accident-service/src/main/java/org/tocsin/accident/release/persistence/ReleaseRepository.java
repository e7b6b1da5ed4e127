package org.tocsin.accident.release.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tocsin.accident.release.domain.Release;
import org.tocsin.platform.paging.Clause;
import org.tocsin.platform.paging.Keyset;
import org.tocsin.platform.paging.Page;
import org.tocsin.platform.paging.PageParams;
import org.tocsin.platform.paging.SortKeys;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.security.Jurisdiction;
import org.tocsin.platform.security.ScopeColumns;

/** Releases, always within the caller's scope. */
@ApplicationScoped
public class ReleaseRepository implements PanacheRepositoryBase<Release, UUID> {

    private static final ScopeColumns COLUMNS = new ScopeColumns("r.division", null, null, null);
    private static final SortKeys<Release> SORT =
            SortKeys.of(Release.class, "r", "-publishedAt", r -> r.title().id())
                    .with("publishedAt", "r.publishedAt", Release::publishedAt, Instant::parse)
                    .with("releaseNo", "r.releaseNo", r -> r.title().releaseNo(), no -> no);

    private final Keyset keyset;
    private final Jurisdiction jurisdiction;

    ReleaseRepository(Keyset keyset, Jurisdiction jurisdiction) {
        this.keyset = keyset;
        this.jurisdiction = jurisdiction;
    }

    public Release require(UUID id) {
        Clause clause = Clause.of("r.id = :id", "id", id).and(jurisdiction.of(COLUMNS));
        return find("from Release r where " + clause.hql(), clause.parameters())
                .firstResultOptional()
                .orElseThrow(() -> new Refusal.NotFound("release", id));
    }

    public Page<Release> page(PageParams params, @Nullable String division) {
        return keyset.page(params, SORT, within(division));
    }

    public <V> Stream<V> stream(
            PageParams params, @Nullable String division, Function<Release, V> view) {
        return keyset.stream(params, SORT, within(division), view);
    }

    private Clause within(@Nullable String division) {
        Clause scope = jurisdiction.of(COLUMNS);
        return division == null ? scope : scope.and(jurisdiction.within("r.division", division));
    }
}
