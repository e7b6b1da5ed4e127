package org.tocsin.inspection.coverage.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tocsin.inspection.coverage.domain.Dimension;
import org.tocsin.inspection.coverage.domain.Group;
import org.tocsin.inspection.coverage.domain.Question;
import org.tocsin.inspection.visit.domain.InspectionKind;
import org.tocsin.platform.paging.Clause;
import org.tocsin.platform.security.Jurisdiction;
import org.tocsin.platform.security.ScopeColumns;

/** Counts who was where within the present caller's scope; answered from indexes alone. */
@ApplicationScoped
public class Attendances {

    private static final ScopeColumns COLUMNS =
            new ScopeColumns("f.division", "f.industry", "f.unitId", "f.grid");
    private static final String FACTS = "OfficerVisit f";

    private final EntityManager entities;
    private final Jurisdiction jurisdiction;
    private final Grouping grouping;

    Attendances(EntityManager entities, Jurisdiction jurisdiction, Grouping grouping) {
        this.entities = entities;
        this.jurisdiction = jurisdiction;
        this.grouping = grouping;
    }

    /**
     * By officer and month: the days on which they visited, one bit each, and how many visits they
     * made; by division too if the question is.
     */
    public List<Group> days(Question question) {
        Map<Dimension, String> paths = new EnumMap<>(Dimension.class);
        if (question.isBy(Dimension.DIVISION)) {
            paths.put(Dimension.DIVISION, "f.division");
        }
        return grouping.groups(
                new Grouping.Of(
                        FACTS,
                        asked(question),
                        paths,
                        List.of("f.officerId", "f.visitedMonth"),
                        List.of("function('bit_or', f.dayBit)", "count(*)")));
    }

    /** By officer: distinct units and visits of leader-led inspections. */
    public List<Group> leaderLed(Question question) {
        return grouping.groups(
                new Grouping.Of(
                        FACTS,
                        asked(question)
                                .and(
                                        Clause.of(
                                                "f.kind = :kind",
                                                "kind",
                                                InspectionKind.LEADER_LED)),
                        Map.of(),
                        List.of("f.officerId"),
                        List.of("count(distinct f.unitId)", "count(*)")));
    }

    /** By officer and ISO week ({@code 202609}): visits and their findings. */
    public List<Group> weeks(Question question) {
        return grouping.groups(
                new Grouping.Of(
                        FACTS,
                        asked(question),
                        Map.of(),
                        List.of("f.officerId", "sql('yearweek(?, 3)', f.visitedOn)"),
                        List.of("count(*)", "sum(f.findings)")));
    }

    public Map<Long, String> names(Collection<Long> officers) {
        Map<Long, String> names = new HashMap<>();
        if (!officers.isEmpty()) {
            entities.createQuery("from NamedOfficer o where o.id in (:ids)", NamedOfficer.class)
                    .setParameter("ids", officers)
                    .getResultList()
                    .forEach(officer -> names.put(officer.id(), officer.name()));
        }
        return names;
    }

    private Clause asked(Question question) {
        return jurisdiction
                .of(COLUMNS)
                .and(
                        question.division() == null
                                ? Clause.ALL
                                : jurisdiction.within("f.division", question.division()))
                .and(
                        question.industry() == null
                                ? Clause.ALL
                                : Clause.of(
                                        "f.industry like :industry",
                                        "industry",
                                        question.industry() + "%"))
                .and(
                        Clause.ifPresent(
                                question.campaignId(),
                                "f.taskId in (select t.id from InspectionTask t where t.source.campaignId = :campaignId)",
                                "campaignId"))
                .and(Clause.of("f.visitedOn >= :from", "from", question.period().from()))
                .and(Clause.of("f.visitedOn <= :to", "to", question.period().to()));
    }
}
