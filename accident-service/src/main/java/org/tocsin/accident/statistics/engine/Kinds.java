package org.tocsin.accident.statistics.engine;

import java.util.Set;

/**
 * Which accidents are meant; an empty set means all.
 *
 * @param industries prefixes of GB/T 4754 codes, or {@code UNKNOWN}
 * @param scope prefixes, one of which must hold as well
 */
public record Kinds(
        Set<String> categories,
        Set<String> severities,
        Set<String> types,
        Set<String> industries,
        Set<String> scope) {

    public static final Kinds ALL = new Kinds(Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

    /**
     * @param industry a code, empty if none is known
     */
    boolean holdsIndustry(String industry) {
        return (scope.isEmpty() || scope.stream().anyMatch(p -> isUnder(industry, p)))
                && (industries.isEmpty()
                        || industries.stream()
                                .anyMatch(
                                        p ->
                                                p.equals(Vocabulary.UNKNOWN)
                                                        ? industry.isEmpty()
                                                        : isUnder(industry, p)));
    }

    private static boolean isUnder(String industry, String prefix) {
        return !industry.isEmpty() && industry.startsWith(prefix);
    }

    boolean narrowsIndustry() {
        return !industries.isEmpty() || !scope.isEmpty();
    }

    /** Whether an industry is in or out with its whole section. */
    boolean isBySection() {
        return scope.stream().allMatch(p -> p.length() <= 1)
                && industries.stream()
                        .allMatch(p -> p.length() <= 1 || p.equals(Vocabulary.UNKNOWN));
    }
}
