package org.tocsin.inspection.coverage.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.tocsin.inspection.coverage.domain.Dimension;
import org.tocsin.inspection.coverage.domain.Group;
import org.tocsin.inspection.coverage.domain.Period;
import org.tocsin.inspection.coverage.domain.Question;
import org.tocsin.platform.paging.Clause;
import org.tocsin.platform.security.Jurisdiction;
import org.tocsin.platform.security.ScopeColumns;

/** Counts enterprises of the directory's copy within the present caller's scope. */
@ApplicationScoped
public class EnterpriseRepository {

    private static final ScopeColumns COLUMNS =
            new ScopeColumns("u.division", "u.industry", "u.id", "u.grid");
    private static final String ENTERPRISES = "DirectoryUnit u";
    private static final String VISITED =
            "exists (select 1 from Inspection i where i.unit.id = u.id"
                    + " and i.visit.visitedAt >= :from and i.visit.visitedAt < :end)";

    private final Jurisdiction jurisdiction;
    private final Grouping grouping;

    EnterpriseRepository(Jurisdiction jurisdiction, Grouping grouping) {
        this.jurisdiction = jurisdiction;
        this.grouping = grouping;
    }

    /** The enterprises that are active now. */
    public List<Group> active(Question question) {
        return counted(question, asked(question));
    }

    /** Those of them that nobody visited in the period. */
    public List<Group> neverVisited(Question question) {
        return counted(question, notVisited(question));
    }

    /** The condition of being one of {@link #neverVisited}, of a unit called {@code u}. */
    public Clause notVisited(Question question) {
        return asked(question).and(unvisited(question.period()));
    }

    private static Clause unvisited(Period period) {
        return new Clause("not " + VISITED, Map.of("from", period.start(), "end", period.end()));
    }

    private Clause asked(Question question) {
        return jurisdiction
                .of(COLUMNS, question.division())
                .and(Clause.of("u.active = true and u.kind = :unitKind", "unitKind", "ENTERPRISE"))
                .and(
                        question.industry() == null
                                ? Clause.ALL
                                : Clause.of(
                                        "u.industry like :industry",
                                        "industry",
                                        question.industry() + "%"));
    }

    private List<Group> counted(Question question, Clause where) {
        Map<Dimension, String> paths = new EnumMap<>(Dimension.class);
        for (Dimension dimension : question.groupBy()) {
            paths.put(
                    dimension,
                    dimension == Dimension.DIVISION ? "u.division" : "substring(u.industry, 1, 1)");
        }
        return grouping.groups(
                new Grouping.Of(ENTERPRISES, where, paths, List.of(), List.of("count(*)")));
    }
}
