package org.tocsin.hazard.statistics.persistence;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.List;
import org.tocsin.hazard.register.domain.Source;
import org.tocsin.hazard.statistics.domain.Dimension;
import org.tocsin.hazard.statistics.domain.Group;
import org.tocsin.hazard.statistics.domain.Question;
import org.tocsin.platform.paging.Clause;
import org.tocsin.platform.security.Jurisdiction;
import org.tocsin.platform.security.ScopeColumns;

/** Counts enterprises of the directory's copy within the present caller's scope. */
@ApplicationScoped
public class CoverageRepository {

    private static final ScopeColumns COLUMNS =
            new ScopeColumns("u.state.division", "u.state.industry", "u.id", "u.state.grid");
    private static final Clause ACTIVE_ENTERPRISES =
            Clause.of("u.state.active = true and u.state.kind = :kind", "kind", "ENTERPRISE");

    private final EntityManager entities;
    private final Jurisdiction jurisdiction;

    CoverageRepository(EntityManager entities, Jurisdiction jurisdiction) {
        this.entities = entities;
        this.jurisdiction = jurisdiction;
    }

    /** The enterprises that are active now. */
    public List<Group> enterprises(Question question) {
        return grouped(question, "count(u)", "DirectoryUnit u", asked(question));
    }

    /** Those of them that found something themselves in the period. */
    public List<Group> selfChecking(Question question) {
        Clause where =
                asked(question)
                        .and(Clause.of("f.source = :source", "source", Source.SELF_CHECK))
                        .and(FactClauses.within(Occurrence.FOUND, question.period()));
        return grouped(
                question,
                "count(distinct u.id)",
                "DirectoryUnit u join HazardFact f on f.unitId = u.id",
                where);
    }

    private Clause asked(Question question) {
        return jurisdiction
                .of(COLUMNS)
                .and(ACTIVE_ENTERPRISES)
                .and(within(question.division()))
                .and(FactClauses.industry("u.state.industry", question.industry()));
    }

    private Clause within(@Nullable String division) {
        return division == null ? Clause.ALL : jurisdiction.within("u.state.division", division);
    }

    private List<Group> grouped(Question question, String figure, String from, Clause where) {
        List<String> keys = question.groupBy().stream().map(CoverageRepository::path).toList();
        List<String> columns = new ArrayList<>(keys);
        columns.add(figure);
        TypedQuery<Tuple> query =
                entities.createQuery(
                        "select %s from %s where %s%s"
                                .formatted(
                                        String.join(", ", columns),
                                        from,
                                        where.hql(),
                                        keys.isEmpty()
                                                ? ""
                                                : " group by " + String.join(", ", keys)),
                        Tuple.class);
        where.parameters().forEach(query::setParameter);
        return query.getResultList().stream()
                .map(row -> FactRepository.group(question.groupBy(), 0, row))
                .toList();
    }

    /** By where the enterprise is now, so that each falls into one cell only. */
    private static String path(Dimension dimension) {
        return switch (dimension) {
            case MONTH, SOURCE -> Occurrence.FOUND.path(dimension);
            case DIVISION -> "u.state.division";
            case INDUSTRY -> "substring(u.state.industry, 1, 1)";
            case INDUSTRY_DIVISION -> "substring(u.state.industry, 1, 3)";
        };
    }
}
