package org.tocsin.accident.statistics.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tocsin.accident.report.domain.AccidentCategory;
import org.tocsin.accident.report.domain.AccidentStatus;
import org.tocsin.accident.report.domain.Severity;
import org.tocsin.accident.report.domain.TypeCode;
import org.tocsin.accident.statistics.domain.FactChange;
import org.tocsin.accident.statistics.domain.FactState;
import org.tocsin.accident.statistics.domain.Period;
import org.tocsin.accident.statistics.domain.Sums;
import org.tocsin.platform.paging.Clause;
import org.tocsin.platform.paging.Keyset;
import org.tocsin.platform.paging.Page;
import org.tocsin.platform.paging.PageParams;
import org.tocsin.platform.paging.SortKeys;

/** Revisions beside the ones before them. */
@ApplicationScoped
public class FactChangeRepository {

    private static final SortKeys<RevisionFact> SORT =
            SortKeys.of(RevisionFact.class, "f", "knownAt", (RevisionFact f) -> f.id)
                    .with("knownAt", "f.knownAt", f -> f.knownAt, Instant::parse);
    private static final String TOUCHING =
            """
            f.knownAt > :after and f.knownAt <= :upTo and (
              (f.occurredOn between :from and :to and f.division in
                (select c.descendant from DivisionClosure c where c.ancestor = :root))
              or exists (select 1 from RevisionFact p
                where p.accidentId = f.accidentId and p.revision = f.revision - 1
                  and p.occurredOn between :from and :to and p.division in
                    (select d.descendant from DivisionClosure d where d.ancestor = :root)))
            """;

    private final Keyset keyset;
    private final EntityManager entities;

    FactChangeRepository(Keyset keyset, EntityManager entities) {
        this.keyset = keyset;
        this.entities = entities;
    }

    /**
     * Revisions that became known in between, of accidents that lay in a division and period before
     * or after, in the order of knowledge.
     */
    public Page<FactChange> page(
            PageParams params, String root, Period period, Instant after, Instant upTo) {
        Page<RevisionFact> page =
                keyset.page(
                        params,
                        SORT,
                        new Clause(
                                TOUCHING,
                                Map.of(
                                        "after", after,
                                        "upTo", upTo,
                                        "from", period.from(),
                                        "to", period.to(),
                                        "root", root)));
        Map<Place, RevisionFact> all = histories(page.items());
        return page.map(f -> change(f, all.get(new Place(f.accidentId, f.revision - 1))));
    }

    private record Place(UUID accidentId, int revision) {}

    private Map<Place, RevisionFact> histories(List<RevisionFact> facts) {
        if (facts.isEmpty()) {
            return Map.of();
        }
        return entities
                .createQuery("from RevisionFact f where f.accidentId in (:ids)", RevisionFact.class)
                .setParameter("ids", facts.stream().map(f -> f.accidentId).distinct().toList())
                .getResultList()
                .stream()
                .collect(
                        Collectors.toMap(
                                f -> new Place(f.accidentId, f.revision), Function.identity()));
    }

    private static FactChange change(RevisionFact after, RevisionFact before) {
        return new FactChange(
                after.accidentId,
                after.accidentNo,
                after.revision,
                after.kind,
                after.reason,
                after.knownAt,
                before == null ? null : state(before),
                state(after));
    }

    private static FactState state(RevisionFact fact) {
        return new FactState(
                fact.division,
                fact.industry,
                fact.occurredOn,
                AccidentCategory.valueOf(fact.category),
                Severity.valueOf(fact.severity),
                new TypeCode(fact.typeCodeSet, fact.typeCode),
                AccidentStatus.valueOf(fact.status).counts(),
                new Sums(1, fact.deaths, fact.seriousInjuries, fact.missing, fact.directLossCny));
    }
}
