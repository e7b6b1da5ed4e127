package org.tocsin.platform.bulk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.tocsin.platform.bulk.ImportHandler.Effect;
import org.tocsin.platform.bulk.ImportHandler.Outcome;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Violation;

/** Counts what becomes of the rows and keeps the first errors. */
final class Tally {

    private final Map<Effect, Long> accepted = new EnumMap<>(Effect.class);
    private final List<ImportError> errors = new ArrayList<>();
    private final Locale locale;
    private final int maxErrors;
    private final Consumer<ImportError> all;
    private final List<DuplicateCandidate> candidates = new ArrayList<>();
    private long duplicates;
    private long rejected;
    private long omitted;
    private long unjudged;

    Tally(Locale locale, int maxErrors) {
        this(locale, maxErrors, _ -> {});
    }

    /**
     * @param all receives every error, also those beyond the first
     */
    Tally(Locale locale, int maxErrors, Consumer<ImportError> all) {
        this.locale = locale;
        this.maxErrors = maxErrors;
        this.all = all;
    }

    void accept(long row, Outcome outcome) {
        accepted.merge(outcome.effect(), 1L, Long::sum);
        if (outcome.duplicateOf() != null) {
            duplicates++;
            if (candidates.size() < maxErrors) {
                candidates.add(new DuplicateCandidate(row, outcome.id(), outcome.duplicateOf()));
            }
        }
    }

    /** The row was good on its own and is rejected all the same; it counts once. */
    void takeBack(Outcome outcome) {
        accepted.merge(outcome.effect(), -1L, Long::sum);
    }

    void reject(long row, List<Violation> violations) {
        rejected++;
        for (Violation violation : violations) {
            ImportError error = ImportError.of(row, violation, locale);
            all.accept(error);
            if (errors.size() < maxErrors) {
                errors.add(error);
            } else {
                omitted++;
            }
        }
    }

    void reject(long row, Refusal refusal) {
        reject(
                row,
                refusal.violations().isEmpty()
                        ? List.of(new Violation(null, refusal.type().slug(), refusal.detail()))
                        : refusal.violations());
    }

    /** Rows that wait for others, in an import of which nothing is kept. */
    void leave(long rows) {
        unjudged += rows;
    }

    long rejected() {
        return rejected;
    }

    private long count(Effect effect) {
        return accepted.getOrDefault(effect, 0L);
    }

    ImportResult result(ImportMode mode, boolean validateOnly) {
        errors.sort(Comparator.comparingLong(ImportError::row));
        long good = accepted.values().stream().mapToLong(Long::longValue).sum();
        return new ImportResult(
                mode,
                validateOnly,
                good + rejected + unjudged,
                count(Effect.CREATED),
                count(Effect.UPDATED),
                count(Effect.UNCHANGED),
                rejected,
                List.copyOf(errors),
                omitted,
                duplicates,
                List.copyOf(candidates));
    }
}
