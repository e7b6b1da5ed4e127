package org.tocsin.responsibility.score.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tocsin.responsibility.fact.app.FactStore;
import org.tocsin.responsibility.fact.domain.FactQuestion;
import org.tocsin.responsibility.fact.domain.ReportedFact;
import org.tocsin.responsibility.rulebook.app.ToldFacts;
import org.tocsin.responsibility.rulebook.domain.ToldFact;
import org.tocsin.responsibility.score.domain.ScoreRules;

/** What is stored of an enterprise, as far as its score depends on it. */
@ApplicationScoped
class EnterpriseFacts {

    /** Of these a later report may name another unit than an earlier one. */
    private static final String MOVING = "tocsin.accident";

    private final FactStore store;
    private final ToldFacts told;

    EnterpriseFacts(FactStore store, ToldFacts told) {
        this.store = store;
        this.told = told;
    }

    /** All facts of the records that ever named the enterprise. */
    List<ToldFact> of(UUID unitId, ScoreRules rules, Instant recordedBy) {
        List<ReportedFact> own =
                store.find(
                        FactQuestion.ofTypes(rules.watched())
                                .ofUnits(Set.of(unitId))
                                .recordedBy(recordedBy));
        Stream<ReportedFact> moving =
                own.stream()
                        .filter(fact -> fact.topic().equals(MOVING))
                        .map(ReportedFact::aggregateId)
                        .distinct()
                        .flatMap(accident -> store.historyOf(accident, recordedBy).stream());
        Stream<ReportedFact> staying = own.stream().filter(f -> !f.topic().equals(MOVING));
        return Stream.concat(staying, moving).map(told::of).toList();
    }

    /** Whose score this fact may change: the unit it names, and those named before it. */
    Set<UUID> concernedBy(ReportedFact fact) {
        Stream<ReportedFact> all =
                fact.topic().equals(MOVING)
                        ? store.historyOf(fact.aggregateId(), fact.recordedAt()).stream()
                        : Stream.of(fact);
        return all.map(ReportedFact::unitId)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
