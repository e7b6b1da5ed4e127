package org.tocsin.gateway.feed.persistence;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tocsin.gateway.feed.domain.FeedLine;
import org.tocsin.gateway.feed.domain.FeedMove;
import org.tocsin.gateway.feed.domain.FeedNews.Kind;
import org.tocsin.gateway.feed.domain.TypePattern;
import org.tocsin.platform.paging.Clause;
import org.tocsin.platform.security.Caller;

/** The entries by which records changed their places: few among many. */
@ApplicationScoped
class MoveLog {

    private final EntityManager entities;
    private final Caller caller;

    MoveLog(EntityManager entities, Caller caller) {
        this.entities = entities;
        this.caller = caller;
    }

    /**
     * Those that the caller has seen leave or enter, between two positions.
     *
     * @param visible entries ({@code e}) that the caller may see
     */
    List<FeedLine> visible(
            Clause between,
            Clause visible,
            List<TypePattern> types,
            @Nullable String within,
            int limit) {
        Clause where =
                between.and(kinds(types))
                        .and(either(FormerScope.moves(caller.scope(), within), visible));
        TypedQuery<FeedLine> query =
                entities.createQuery(
                        "select e, m from FeedMove m join FeedEntry e on e.position = m.position where "
                                + where.hql()
                                + " order by e.position",
                        FeedLine.class);
        where.parameters().forEach(query::setParameter);
        return query.setMaxResults(limit).getResultList();
    }

    Map<Long, FeedMove> at(List<Long> positions) {
        return positions.isEmpty()
                ? Map.of()
                : entities.createQuery(
                                "select m from FeedMove m where m.position in (:positions)",
                                FeedMove.class)
                        .setParameter("positions", positions)
                        .getResultStream()
                        .collect(Collectors.toMap(FeedMove::position, m -> m));
    }

    void forgetUpTo(long position) {
        entities.createQuery("delete from FeedMove m where m.position <= :last")
                .setParameter("last", position)
                .executeUpdate();
    }

    private static Clause kinds(List<TypePattern> types) {
        boolean all =
                types.isEmpty()
                        || types.stream()
                                .anyMatch(
                                        t ->
                                                t.matches(Kind.LEFT.type())
                                                        || t.matches(Kind.ENTERED.type()));
        Set<String> kinds = types.stream().map(TypePattern::kind).collect(Collectors.toSet());
        return all ? Clause.ALL : Clause.of("m.kind in (:kinds)", "kinds", kinds);
    }

    private static Clause either(Clause one, Clause other) {
        Map<String, Object> all = new HashMap<>(one.parameters());
        all.putAll(other.parameters());
        return new Clause("(" + one.hql() + ") or (" + other.hql() + ")", all);
    }
}
