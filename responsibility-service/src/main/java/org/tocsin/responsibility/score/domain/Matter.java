package org.tocsin.responsibility.score.domain;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.tocsin.platform.time.Moments;
import org.tocsin.responsibility.fact.domain.FactPattern;
import org.tocsin.responsibility.rulebook.domain.ToldFact;

/** All that was told of one record, in the record's own order. */
final class Matter {

    private final List<ToldFact> facts;

    private Matter(List<ToldFact> facts) {
        this.facts = facts;
    }

    /** Each record by itself; in which order its facts are given does not matter, nor how often. */
    static List<Matter> of(Collection<ToldFact> facts) {
        Map<UUID, TreeMap<Long, ToldFact>> byRecord = new TreeMap<>();
        facts.forEach(
                fact ->
                        byRecord.computeIfAbsent(fact.aggregateId(), _ -> new TreeMap<>())
                                .put(fact.sequence(), fact));
        return byRecord.values().stream().map(f -> new Matter(List.copyOf(f.values()))).toList();
    }

    /** Whether it is a matter of this unit, as far as is known now. */
    boolean concerns(UUID unitId) {
        return unitId.equals(facts.getLast().unitId());
    }

    /** The newest word on each field. */
    private Map<String, String> newest() {
        Map<String, String> fields = new HashMap<>();
        facts.forEach(fact -> fields.putAll(fact.told()));
        return fields;
    }

    boolean saysAny(Set<String> types) {
        return facts.stream().anyMatch(fact -> types.contains(fact.type()));
    }

    boolean saysAnyAfter(Set<String> types, ToldFact earlier) {
        return facts.stream()
                .anyMatch(f -> f.sequence() > earlier.sequence() && types.contains(f.type()));
    }

    /** The facts that a rule counts. */
    List<ToldFact> countedBy(ScoreRule rule) {
        Map<String, String> newest = newest();
        boolean stands =
                !saysAny(rule.annulledBy())
                        && rule.standing().stream().allMatch(asked -> asked.holds(newest));
        FactPattern pattern = new FactPattern(rule.types(), rule.where());
        Stream<ToldFact> counted =
                facts.stream().filter(f -> stands && pattern.matches(f.type(), f.told()));
        return counted.limit(rule.counting() == Counting.ONCE ? 1 : Long.MAX_VALUE).toList();
    }

    /** The day on which it happened, Asia/Shanghai. */
    LocalDate dayOf(ToldFact fact, @Nullable String dateField) {
        String told = dateField == null ? null : newest().get(dateField);
        return Moments.dayOf(told == null ? fact.happenedAt() : Instant.parse(told));
    }
}
