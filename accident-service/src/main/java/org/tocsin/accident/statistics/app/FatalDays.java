package org.tocsin.accident.statistics.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.tocsin.accident.statistics.app.AccidentCounts.Coverage;
import org.tocsin.accident.statistics.domain.Period;
import org.tocsin.accident.statistics.persistence.FactRepository;

/** Finds the days on which somebody died. */
@ApplicationScoped
public class FatalDays {

    private static final LocalDate BEGINNING = LocalDate.of(1900, 1, 1);

    private final FactRepository facts;

    FatalDays(FactRepository facts) {
        this.facts = facts;
    }

    /** The last one up to a day. A short look at the last two years spares most the long one. */
    @Transactional
    public Optional<LocalDate> last(Coverage coverage, LocalDate until, Instant asOf) {
        Period recent = new Period(until.minusYears(2), until);
        return facts.lastFatal(coverage, recent, asOf)
                .or(() -> facts.lastFatal(coverage, new Period(BEGINNING, until), asOf));
    }
}
