package org.tocsin.hazard.statistics.persistence;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import org.tocsin.hazard.statistics.domain.Period;
import org.tocsin.hazard.statistics.domain.Question;
import org.tocsin.platform.paging.Clause;
import org.tocsin.platform.security.Jurisdiction;
import org.tocsin.platform.security.ScopeColumns;

/** Turns a question into conditions; the caller's scope is one of them, always. */
@ApplicationScoped
class FactClauses {

    private static final ScopeColumns COLUMNS =
            new ScopeColumns("f.division", "f.industry", "f.unitId", "f.grid");

    private final Jurisdiction jurisdiction;

    FactClauses(Jurisdiction jurisdiction) {
        this.jurisdiction = jurisdiction;
    }

    /** What the caller may see and asks for. */
    Clause of(Question question, Occurrence when) {
        return jurisdiction
                .of(COLUMNS)
                .and(
                        question.division() == null
                                ? Clause.ALL
                                : jurisdiction.within("f.division", question.division()))
                .and(industry("f.industry", question.industry()))
                .and(Clause.ifPresent(question.source(), "f.source = :source", "source"))
                .and(within(when, question.period()));
    }

    /** Industry codes nest by prefix. */
    static Clause industry(String path, @Nullable String prefix) {
        return prefix == null
                ? Clause.ALL
                : Clause.of(path + " like :industry", "industry", prefix + "%");
    }

    static Clause within(Occurrence when, @Nullable Period period) {
        if (period == null) {
            return Clause.ALL;
        }
        return when.isInstant()
                ? Clause.of(when.path() + " >= :from", "from", period.start())
                        .and(Clause.of(when.path() + " < :end", "end", period.end()))
                : Clause.of(when.path() + " >= :from", "from", period.from())
                        .and(Clause.of(when.path() + " <= :end", "end", period.to()));
    }
}
