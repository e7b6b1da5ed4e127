package org.tocsin.accident.indicator.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tocsin.accident.indicator.domain.ControlIndicator;
import org.tocsin.accident.indicator.domain.ControlLimit;
import org.tocsin.accident.indicator.domain.IndicatorFilter;
import org.tocsin.accident.indicator.domain.Limit;
import org.tocsin.accident.indicator.domain.LimitedMeasure;
import org.tocsin.platform.paging.Clause;
import org.tocsin.platform.paging.Keyset;
import org.tocsin.platform.paging.Page;
import org.tocsin.platform.paging.PageParams;
import org.tocsin.platform.paging.SortKeys;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.security.Jurisdiction;
import org.tocsin.platform.security.ScopeColumns;
import org.tocsin.platform.time.Ids;

/** Control indicators and every limit they have had. */
@ApplicationScoped
public class IndicatorRepository implements PanacheRepositoryBase<ControlIndicator, UUID> {

    private static final ScopeColumns COLUMNS =
            new ScopeColumns("i.division", "i.agreed.industry", "i.unitId", null);
    private static final SortKeys<ControlIndicator> SORT =
            SortKeys.of(ControlIndicator.class, "i", "division", ControlIndicator::id)
                    .with("division", "i.division", ControlIndicator::division, d -> d)
                    .with("year", "i.year", ControlIndicator::year, Integer::valueOf);
    private static final String CHARGED =
            """
            active = true and (
              (agreed.area = UNIT and unitId = :unit)
              or (agreed.area = DIVISION
                and division in (select c.ancestor from DivisionClosure c where c.descendant = :division)
                and (agreed.industry is null or :industry like concat(agreed.industry, '%'))))
            """;

    private final Keyset keyset;
    private final Jurisdiction jurisdiction;

    IndicatorRepository(Keyset keyset, Jurisdiction jurisdiction) {
        this.keyset = keyset;
        this.jurisdiction = jurisdiction;
    }

    public Optional<ControlIndicator> of(UUID unitId, int year, LimitedMeasure measure) {
        return find("unitId = ?1 and year = ?2 and measure = ?3", unitId, year, measure)
                .firstResultOptional();
    }

    /** The indicator of the committee's office for a division, whether it holds just now or not. */
    public Optional<ControlIndicator> ofOffice(String division, int year, LimitedMeasure measure) {
        return find(
                        "unitId is null and division = ?1 and year = ?2 and measure = ?3",
                        division,
                        year,
                        measure)
                .firstResultOptional();
    }

    /** Whether an agreement in force limits everything in a division. */
    public boolean isAgreed(String division, int year, LimitedMeasure measure) {
        return count(
                        "unitId is not null and division = ?1 and year = ?2 and measure = ?3"
                                + " and active = true and agreed.area = DIVISION and agreed.industry is null",
                        division,
                        year,
                        measure)
                > 0;
    }

    /** All that hold and are counted. */
    public List<ControlIndicator> counted() {
        return list("active = true and agreed.area <> UNKNOWN");
    }

    /** The unit's indicators that came before the unit itself was known. */
    public List<ControlIndicator> waitingFor(UUID unitId) {
        return list("unitId = ?1 and active = true and agreed.area = UNKNOWN", unitId);
    }

    /** All indicators that an accident of this place can count against, whatever its day. */
    public List<ControlIndicator> chargedBy(
            String division, @Nullable UUID unitId, @Nullable String industry) {
        return list(
                CHARGED,
                Map.of(
                        "division",
                        division,
                        "unit",
                        unitId == null ? new UUID(0, 0) : unitId,
                        "industry",
                        industry == null ? "" : industry));
    }

    /** The indicators whose limit the agreement sets now. */
    public List<ControlIndicator> limitedBy(UUID agreementId) {
        return list("agreed.agreementId = ?1 and active = true", agreementId);
    }

    /** Keeps the present limit as the one known from this instant on. */
    public void keep(ControlIndicator indicator, Instant knownAt) {
        close(indicator, knownAt);
        getEntityManager().persist(new ControlLimit(Ids.next(), indicator, knownAt));
    }

    /** From this instant on the limit is no longer the one known. */
    public void close(ControlIndicator indicator, Instant knownAt) {
        flush();
        getEntityManager()
                .createQuery(
                        "update ControlLimit set supersededAt = :at"
                                + " where indicatorId = :id and supersededAt is null")
                .setParameter("at", knownAt)
                .setParameter("id", indicator.id())
                .executeUpdate();
    }

    /** The limits that were known at the instant, by indicator. */
    public Map<UUID, Limit> limits(List<UUID> indicators, Instant asOf) {
        return getEntityManager()
                .createQuery(
                        "from ControlLimit l where l.indicatorId in (:ids) and l.knownAt <= :asOf"
                                + " and (l.supersededAt is null or l.supersededAt > :asOf)",
                        ControlLimit.class)
                .setParameter("ids", indicators)
                .setParameter("asOf", asOf)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(ControlLimit::indicatorId, ControlLimit::limit));
    }

    public ControlIndicator require(UUID id) {
        Clause clause = Clause.of("i.id = :id", "id", id).and(jurisdiction.of(COLUMNS));
        return find("from ControlIndicator i where " + clause.hql(), clause.parameters())
                .firstResultOptional()
                .orElseThrow(() -> new Refusal.NotFound("control indicator", id));
    }

    /** The indicators that had a limit at the instant. */
    public Page<ControlIndicator> page(PageParams params, IndicatorFilter filter, Instant asOf) {
        Clause limited =
                Clause.of(
                        "exists (select 1 from ControlLimit l where l.indicatorId = i.id"
                                + " and l.knownAt <= :asOf and (l.supersededAt is null or l.supersededAt > :asOf))",
                        "asOf",
                        asOf);
        return keyset.page(
                params, SORT, jurisdiction.of(COLUMNS).and(selected(filter)).and(limited));
    }

    private Clause selected(IndicatorFilter filter) {
        return Clause.ifPresent(filter.year(), "i.year = :year", "year")
                .and(
                        filter.division() == null
                                ? Clause.ALL
                                : jurisdiction.within("i.division", filter.division()))
                .and(Clause.ifPresent(filter.unitId(), "i.unitId = :unit", "unit"))
                .and(Clause.ifPresent(filter.measure(), "i.measure = :measure", "measure"));
    }
}
