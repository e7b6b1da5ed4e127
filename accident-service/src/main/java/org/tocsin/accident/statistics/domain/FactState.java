package org.tocsin.accident.statistics.domain;

import jakarta.annotation.Nullable;
import java.time.LocalDate;
import org.tocsin.accident.report.domain.AccidentCategory;
import org.tocsin.accident.report.domain.AccidentKinds;
import org.tocsin.accident.report.domain.Severity;
import org.tocsin.accident.report.domain.TypeCode;

/**
 * What one revision of an accident contributes to figures.
 *
 * @param counts whether it is neither withdrawn nor merged
 */
public record FactState(
        String division,
        @Nullable String industry,
        LocalDate occurredOn,
        AccidentCategory category,
        Severity severity,
        TypeCode type,
        boolean counts,
        Sums sums) {

    public boolean isOneOf(AccidentKinds kinds) {
        return (kinds.categories().isEmpty() || kinds.categories().contains(category))
                && (kinds.severities().isEmpty() || kinds.severities().contains(severity))
                && (kinds.types().isEmpty() || kinds.types().contains(type))
                && (kinds.industries().isEmpty()
                        || kinds.industries().stream().anyMatch(this::isIn));
    }

    private boolean isIn(String prefix) {
        return prefix.equals(AccidentKinds.UNKNOWN)
                ? industry == null
                : industry != null && industry.startsWith(prefix);
    }

    /** The section of the industry as a key of {@link Dimension#INDUSTRY}. */
    public String section() {
        return industry == null || industry.isEmpty()
                ? AccidentKinds.UNKNOWN
                : industry.substring(0, 1);
    }
}
