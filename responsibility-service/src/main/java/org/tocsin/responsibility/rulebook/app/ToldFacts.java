package org.tocsin.responsibility.rulebook.app;

import jakarta.enterprise.context.ApplicationScoped;
import org.tocsin.responsibility.fact.app.FactReader;
import org.tocsin.responsibility.fact.domain.ReportedFact;
import org.tocsin.responsibility.rulebook.domain.ToldFact;

/** Turns stored facts into what rules look at. */
@ApplicationScoped
public class ToldFacts {

    private final FactReader reader;

    ToldFacts(FactReader reader) {
        this.reader = reader;
    }

    public ToldFact of(ReportedFact fact) {
        return new ToldFact(
                fact.id(),
                fact.aggregateId(),
                fact.sequence(),
                fact.type(),
                fact.unitId(),
                fact.happenedAt(),
                fact.recordedAt(),
                fact.recordHref(),
                reader.fields(fact));
    }
}
