package org.tocsin.responsibility.measure.domain;

import jakarta.annotation.Nullable;
import java.util.List;
import java.util.Set;
import org.tocsin.responsibility.fact.domain.Condition;
import org.tocsin.responsibility.fact.domain.FactPattern;
import org.tocsin.responsibility.rulebook.domain.ToldFact;

/**
 * A rule that proposes a measure, written as data. It never does more than propose.
 *
 * @param types of the facts that ask for it
 * @param where what their fields must say
 * @param annulledBy types after which a proposal falls away; a fact of {@code types} that no longer
 *     says so does the same
 * @param ground what happened, with {@code {field}}s of the fact
 * @param basis the law or the local rule
 */
public record MeasureRule(
        String code,
        Set<String> types,
        @Nullable List<Condition> where,
        @Nullable Set<String> annulledBy,
        MeasureKind kind,
        @Nullable String post,
        String ground,
        String basis) {

    public MeasureRule {
        types = Set.copyOf(types);
        where = where == null ? List.of() : List.copyOf(where);
        annulledBy = annulledBy == null ? Set.of() : Set.copyOf(annulledBy);
    }

    public boolean asksFor(ToldFact fact) {
        return new FactPattern(types, where).matches(fact.type(), fact.told());
    }

    public boolean annuls(ToldFact fact) {
        return annulledBy.contains(fact.type()) || types.contains(fact.type()) && !asksFor(fact);
    }

    /** One record is one ground of one rule, however often it is told. */
    public String groundOf(ToldFact fact) {
        return code + ":" + fact.aggregateId();
    }
}
