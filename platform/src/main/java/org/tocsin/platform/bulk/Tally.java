package org.tocsin.platform.bulk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tocsin.platform.bulk.ImportHandler.Outcome;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Violation;

/** Counts what becomes of the rows and keeps the first errors. */
final class Tally {

    private final Map<Outcome, Long> accepted = new EnumMap<>(Outcome.class);
    private final List<ImportError> errors = new ArrayList<>();
    private final Locale locale;
    private final int maxErrors;
    private long rejected;
    private long omitted;

    Tally(Locale locale, int maxErrors) {
        this.locale = locale;
        this.maxErrors = maxErrors;
    }

    void accept(Outcome outcome) {
        accepted.merge(outcome, 1L, Long::sum);
    }

    void reject(long row, List<Violation> violations) {
        rejected++;
        for (Violation violation : violations) {
            if (errors.size() < maxErrors) {
                errors.add(ImportError.of(row, violation, locale));
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

    long rejected() {
        return rejected;
    }

    private long count(Outcome outcome) {
        return accepted.getOrDefault(outcome, 0L);
    }

    ImportResult result(ImportMode mode, boolean validateOnly) {
        errors.sort(Comparator.comparingLong(ImportError::row));
        long good = accepted.values().stream().mapToLong(Long::longValue).sum();
        return new ImportResult(
                mode,
                validateOnly,
                good + rejected,
                count(Outcome.CREATED),
                count(Outcome.UPDATED),
                count(Outcome.UNCHANGED),
                rejected,
                List.copyOf(errors),
                omitted);
    }
}
