package org.tocsin.responsibility.fact.domain;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * Which facts are wanted. What is empty or {@code null} does not narrow; a fact of one of the units
 * <em>or</em> of one of the divisions is wanted if both are given.
 *
 * @param divisions exact codes, not subtrees: whoever asks says what belonged to an area
 * @param types such as {@code hazard.overdue.v1}
 * @param from happened at this instant or later
 * @param until happened before this instant
 * @param recordedBy recorded at this instant or earlier
 */
public record FactQuestion(
        Set<UUID> units,
        Set<String> divisions,
        Set<String> types,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable Instant recordedBy) {

    public FactQuestion {
        units = Set.copyOf(units);
        divisions = Set.copyOf(divisions);
        types = Set.copyOf(types);
    }

    public static FactQuestion ofTypes(Set<String> types) {
        return new FactQuestion(Set.of(), Set.of(), types, null, null, null);
    }

    public FactQuestion ofType(Set<String> wanted) {
        return new FactQuestion(units, divisions, wanted, from, until, recordedBy);
    }

    public FactQuestion ofUnits(Set<UUID> wanted) {
        return new FactQuestion(wanted, divisions, types, from, until, recordedBy);
    }

    public FactQuestion inDivisions(Set<String> wanted) {
        return new FactQuestion(units, wanted, types, from, until, recordedBy);
    }

    public FactQuestion happened(@Nullable Instant first, @Nullable Instant before) {
        return new FactQuestion(units, divisions, types, first, before, recordedBy);
    }

    public FactQuestion recordedBy(Instant cutOff) {
        return new FactQuestion(units, divisions, types, from, until, cutOff);
    }
}
