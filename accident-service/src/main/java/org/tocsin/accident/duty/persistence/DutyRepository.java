package org.tocsin.accident.duty.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.query.Query;
import org.tocsin.accident.duty.domain.AccidentDuty;
import org.tocsin.accident.duty.domain.DutyFilter;
import org.tocsin.accident.duty.domain.Notice;
import org.tocsin.accident.duty.domain.Standing;
import org.tocsin.platform.paging.Clause;
import org.tocsin.platform.paging.Keyset;
import org.tocsin.platform.paging.Page;
import org.tocsin.platform.paging.PageParams;
import org.tocsin.platform.paging.SortKeys;
import org.tocsin.platform.security.Jurisdiction;
import org.tocsin.platform.security.ScopeColumns;

/** The register of duties. */
@ApplicationScoped
public class DutyRepository implements PanacheRepositoryBase<AccidentDuty, UUID> {

    private static final ScopeColumns COLUMNS =
            new ScopeColumns(
                    "d.locus.division", "d.locus.industry", "d.locus.unitId", "d.locus.grid");
    private static final SortKeys<AccidentDuty> SORT =
            SortKeys.of(AccidentDuty.class, "d", "dueAt", AccidentDuty::id)
                    .with("dueAt", "d.dueOrder", AccidentDuty::dueOrder, Instant::parse)
                    .with(
                            "accidentNo",
                            "d.accidentNo",
                            d -> d.snapshot().accidentNo(),
                            number -> number);

    private final Keyset keyset;
    private final Jurisdiction jurisdiction;

    DutyRepository(Keyset keyset, Jurisdiction jurisdiction) {
        this.keyset = keyset;
        this.jurisdiction = jurisdiction;
    }

    /** Not scoped: the clock runs for everybody. */
    public List<AccidentDuty> of(UUID accidentId) {
        return list("accidentId = ?1", accidentId);
    }

    /** Those that the caller may see, as they stand at the moment. */
    public Page<AccidentDuty> page(PageParams params, DutyFilter filter, Instant at) {
        return keyset.page(params, SORT, visible(filter, at));
    }

    public <V> Stream<V> stream(
            PageParams params, DutyFilter filter, Instant at, Function<AccidentDuty, V> view) {
        return keyset.stream(params, SORT, visible(filter, at), view);
    }

    Clause visible(DutyFilter filter, Instant at) {
        return jurisdiction.of(COLUMNS).and(DutySelection.of(filter, at, jurisdiction));
    }

    /**
     * Accidents of which a duty has become due untold, in the order of their ids beyond {@code
     * after}. The index is named, because for that order databases would rather read the whole
     * register.
     */
    public List<UUID> untold(Instant before, @Nullable UUID after, int atMost) {
        Clause where =
                Clause.of("d.notice = :none", "none", Notice.NONE)
                        .and(Clause.of("d.standing = :open", "open", Standing.OPEN))
                        .and(Clause.of("d.dueOrder < :before", "before", before))
                        .and(Clause.ifPresent(after, "d.accidentId > :after", "after"));
        Query<UUID> query =
                getEntityManager()
                        .unwrap(Session.class)
                        .createQuery(
                                "select distinct d.accidentId from AccidentDuty d where "
                                        + where.hql()
                                        + " order by d.accidentId",
                                UUID.class)
                        .addQueryHint("accident_duty_untold");
        where.parameters().forEach(query::setParameter);
        return query.setMaxResults(atMost).getResultList();
    }
}
