package org.tocsin.inspection.coverage.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tocsin.inspection.coverage.domain.Dimension;
import org.tocsin.inspection.coverage.domain.Group;
import org.tocsin.inspection.coverage.domain.Period;
import org.tocsin.inspection.coverage.domain.Question;
import org.tocsin.inspection.visit.domain.InspectionKind;
import org.tocsin.platform.paging.Clause;
import org.tocsin.platform.security.Caller;
import org.tocsin.platform.security.Jurisdiction;
import org.tocsin.platform.security.Scope;
import org.tocsin.platform.security.ScopeColumns;

/** Counts who was where within the present caller's scope; answered from indexes alone. */
@ApplicationScoped
public class Attendances {

    private static final ScopeColumns COLUMNS =
            new ScopeColumns("f.division", "f.industry", "f.unitId", "f.grid");
    private static final String FACTS = "OfficerVisit f";
    private static final int MONTHS = 100;

    private final EntityManager entities;
    private final Jurisdiction jurisdiction;
    private final Grouping grouping;
    private final Caller caller;

    Attendances(
            EntityManager entities, Jurisdiction jurisdiction, Grouping grouping, Caller caller) {
        this.caller = caller;
        this.entities = entities;
        this.jurisdiction = jurisdiction;
        this.grouping = grouping;
    }

    /**
     * By officer and month: the days on which they visited, one bit each, and how many visits they
     * made; by division too if the question is. Whole months have been added up already; not so for
     * callers or questions that are about some industries only.
     */
    public List<Group> days(Question question) {
        Period period = question.period();
        List<YearMonth> whole = addedUp(question) ? period.wholeMonths() : List.of();
        if (whole.isEmpty()) {
            return counted(question);
        }
        LocalDate first = whole.getFirst().atDay(1);
        LocalDate last = whole.getLast().atEndOfMonth();
        List<Group> all = new ArrayList<>(months(question, whole));
        if (period.from().isBefore(first)) {
            all.addAll(counted(question.in(new Period(period.from(), first.minusDays(1)))));
        }
        if (period.to().isAfter(last)) {
            all.addAll(counted(question.in(new Period(last.plusDays(1), period.to()))));
        }
        return all;
    }

    private boolean addedUp(Question question) {
        Scope scope = caller.scope();
        return question.industry() == null
                && question.campaignId() == null
                && scope.industries().isEmpty()
                && scope.grids().isEmpty()
                && scope.unitId() == null;
    }

    private List<Group> months(Question question, List<YearMonth> whole) {
        Clause where =
                jurisdiction
                        .of(new ScopeColumns("m.division", null, null, null), question.division())
                        .and(Clause.of("m.visitedMonth >= :from", "from", number(whole.getFirst())))
                        .and(Clause.of("m.visitedMonth <= :to", "to", number(whole.getLast())));
        return grouping.groups(
                new Grouping.Of(
                        "OfficerMonth m",
                        where,
                        byDivision(question, "m.division"),
                        List.of("m.officerId", "m.visitedMonth"),
                        List.of("function('bit_or', m.days)", "sum(m.visits)")));
    }

    private List<Group> counted(Question question) {
        return grouping.groups(
                new Grouping.Of(
                        FACTS,
                        asked(question),
                        byDivision(question, "f.division"),
                        List.of("f.officerId", "f.visitedMonth"),
                        List.of("function('bit_or', f.dayBit)", "count(*)")));
    }

    private static Map<Dimension, String> byDivision(Question question, String path) {
        return question.isBy(Dimension.DIVISION) ? Map.of(Dimension.DIVISION, path) : Map.of();
    }

    private static int number(YearMonth month) {
        return month.getYear() * MONTHS + month.getMonthValue();
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
                .of(COLUMNS, question.division())
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
