package org.tocsin.accident.statistics.app;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.tocsin.accident.report.domain.AccidentKinds;
import org.tocsin.accident.statistics.app.AccidentCounts.Coverage;
import org.tocsin.accident.statistics.domain.Period;
import org.tocsin.accident.statistics.domain.Sums;
import org.tocsin.platform.security.Scope;

/** Totals for other features: not narrowed to anybody's scope, their callers answer for that. */
@ApplicationScoped
public class Figures {

    private final AccidentCounts counts;

    Figures(AccidentCounts counts) {
        this.counts = counts;
    }

    /** Everything of one unit. */
    @Transactional
    public Sums ofUnit(UUID unitId, Period period, Instant asOf) {
        Scope unit = new Scope(null, Set.of(), unitId, Set.of());
        return counts.total(new Coverage(unit, null, AccidentKinds.ALL), period, asOf);
    }

    /**
     * Everything in the subtree of a division.
     *
     * @param industry GB/T 4754 code prefix, or {@code null} for all industries
     */
    @Transactional
    public Sums ofDivision(
            String division, @Nullable String industry, Period period, Instant asOf) {
        Set<String> industries = industry == null ? Set.of() : Set.of(industry);
        Scope area = new Scope(division, industries, null, Set.of());
        return counts.total(new Coverage(area, division, AccidentKinds.ALL), period, asOf);
    }
}
