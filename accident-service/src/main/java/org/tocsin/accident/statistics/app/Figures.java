package org.tocsin.accident.statistics.app;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.tocsin.accident.statistics.domain.Period;
import org.tocsin.accident.statistics.domain.Sums;
import org.tocsin.accident.statistics.persistence.FactRepository;
import org.tocsin.accident.statistics.persistence.FactRepository.Area;

/** Totals for other features: not narrowed to anybody's scope, their callers answer for that. */
@ApplicationScoped
public class Figures {

    private final FactRepository facts;

    Figures(FactRepository facts) {
        this.facts = facts;
    }

    /** Everything of one unit. */
    @Transactional
    public Sums ofUnit(UUID unitId, Period period, Instant asOf) {
        return facts.total(new Area(unitId, null, null), period, asOf);
    }

    /**
     * Everything in the subtree of a division.
     *
     * @param industry GB/T 4754 code prefix, or {@code null} for all industries
     */
    @Transactional
    public Sums ofDivision(
            String division, @Nullable String industry, Period period, Instant asOf) {
        return facts.total(new Area(null, division, industry), period, asOf);
    }
}
