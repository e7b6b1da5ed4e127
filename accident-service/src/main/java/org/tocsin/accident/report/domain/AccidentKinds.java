package org.tocsin.accident.report.domain;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Violation;

/**
 * Which kinds of accidents are meant, in lists and in figures alike; an empty set means all of its
 * kind. Between the sets all must hold, within a set one is enough.
 *
 * @param industries GB/T 4754 code prefixes ({@code C}, {@code C34}), or {@link #UNKNOWN} for
 *     accidents of which no industry is recorded
 */
public record AccidentKinds(
        Set<AccidentCategory> categories,
        Set<Severity> severities,
        Set<TypeCode> types,
        Set<String> industries) {

    public static final AccidentKinds ALL =
            new AccidentKinds(Set.of(), Set.of(), Set.of(), Set.of());

    /** The industry of an accident at no unit, or at one whose industry nobody knows. */
    public static final String UNKNOWN = "UNKNOWN";

    private static final Pattern INDUSTRY = Pattern.compile("[A-T][0-9]{0,4}|" + UNKNOWN);

    public AccidentKinds {
        categories = inOrder(categories);
        severities = inOrder(severities);
        types = inOrder(types);
        industries = inOrder(industries);
    }

    /**
     * Reads query parameters.
     *
     * @param types as {@link TypeCode#of} reads them
     * @throws Refusal.Invalid if a code is none
     */
    public static AccidentKinds of(
            List<AccidentCategory> categories,
            List<Severity> severities,
            List<String> types,
            List<String> industries) {
        industries.stream()
                .filter(code -> !INDUSTRY.matcher(code).matches())
                .findFirst()
                .ifPresent(
                        _ -> {
                            throw new Refusal.Invalid(
                                    Violation.of(
                                            "?industry",
                                            "unknown-value",
                                            "须为 GB/T 4754 代码前缀，例如 C、C34，或 UNKNOWN",
                                            "Must be a GB/T 4754 code prefix such as C or C34, or UNKNOWN"));
                        });
        return new AccidentKinds(
                new LinkedHashSet<>(categories),
                new LinkedHashSet<>(severities),
                types.stream()
                        .map(TypeCode::of)
                        .collect(Collectors.toCollection(LinkedHashSet::new)),
                new LinkedHashSet<>(industries));
    }

    public boolean isAll() {
        return equals(ALL);
    }

    /** One order, whoever asks in whichever: what is written from it is always the same. */
    private static <T> Set<T> inOrder(Set<T> given) {
        Set<T> sorted = new LinkedHashSet<>();
        given.stream().sorted(Comparator.comparing(Object::toString)).forEach(sorted::add);
        return Collections.unmodifiableSet(sorted);
    }
}
