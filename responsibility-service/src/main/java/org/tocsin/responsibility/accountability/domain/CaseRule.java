package org.tocsin.responsibility.accountability.domain;

import jakarta.annotation.Nullable;
import java.util.List;
import java.util.Set;
import org.tocsin.responsibility.fact.domain.Condition;
import org.tocsin.responsibility.fact.domain.FactPattern;
import org.tocsin.responsibility.rulebook.domain.ToldFact;

/**
 * A rule that opens a case, written as data.
 *
 * @param ground what happened, with {@code {field}}s of the fact
 * @param basis the law or the local rule
 */
public record CaseRule(
        String code,
        CaseKind kind,
        Set<String> types,
        @Nullable List<Condition> where,
        String ground,
        String basis) {

    public CaseRule {
        types = Set.copyOf(types);
        where = where == null ? List.of() : List.copyOf(where);
    }

    public boolean asksFor(ToldFact fact) {
        return new FactPattern(types, where).matches(fact.type(), fact.told());
    }

    /** One record is one ground of one rule, however often it is told. */
    public String groundOf(ToldFact fact) {
        return code + ":" + fact.aggregateId();
    }
}
