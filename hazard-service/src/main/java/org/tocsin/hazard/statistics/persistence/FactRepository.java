package org.tocsin.hazard.statistics.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.tocsin.hazard.register.domain.HazardStatus;
import org.tocsin.hazard.statistics.domain.Dimension;
import org.tocsin.hazard.statistics.domain.Group;
import org.tocsin.hazard.statistics.domain.Question;
import org.tocsin.hazard.statistics.domain.Sums;
import org.tocsin.platform.paging.Clause;

/** Counts hazards within the present caller's scope; answered from an index alone. */
@ApplicationScoped
public class FactRepository {

    /** Not hazards, or the same hazard twice. */
    public static final Set<HazardStatus> UNCOUNTED =
            Set.of(HazardStatus.REJECTED, HazardStatus.MERGED);

    /** Nobody works on them any more. */
    private static final Set<HazardStatus> CLOSED =
            Set.of(HazardStatus.CLOSED, HazardStatus.ARCHIVED);

    private static final List<String> BY_GRADE = List.of("f.grade");

    private final EntityManager entities;
    private final FactClauses clauses;

    FactRepository(EntityManager entities, FactClauses clauses) {
        this.entities = entities;
        this.clauses = clauses;
    }

    /**
     * Open hazards by status and grade. The first figure is how many; the others how many of them
     * came into their status at or after each of these instants.
     */
    public List<Group> ageing(Question question, Set<HazardStatus> open, List<Instant> since) {
        List<String> figures = new ArrayList<>();
        figures.add("count(f)");
        Clause where =
                clauses.of(question, Occurrence.REPORTED)
                        .and(Clause.of("f.status in (:open)", "open", open));
        Map<String, Object> thresholds = new HashMap<>();
        IntStream.range(0, since.size())
                .forEach(
                        i -> {
                            figures.add(countOf("f.statusSince >= :since" + i));
                            thresholds.put("since" + i, since.get(i));
                        });
        return grouped(
                question,
                Occurrence.REPORTED,
                List.of("f.status", "f.grade"),
                figures,
                where,
                thresholds);
    }

    /** Due in the period, of them rectified, of them rectified in time; by grade. */
    public List<Group> due(Question question) {
        return grouped(
                question,
                Occurrence.DUE,
                BY_GRADE,
                List.of(
                        "count(f)",
                        "count(f.rectifiedAt)",
                        countOf("f.rectifiedAt < function('timestamp', f.deadline, '16:00:00')")),
                clauses.of(question, Occurrence.DUE)
                        .and(Clause.of("f.status not in (:uncounted)", "uncounted", UNCOUNTED)),
                Map.of());
    }

    /** Reported in the period, of them closed, rejected, merged; by grade. */
    public List<Group> reported(Question question) {
        return reported(question, List.of("count(f)"), Map.of()).stream()
                .map(
                        group -> {
                            HazardStatus status = HazardStatus.valueOf(group.by().getLast());
                            long hazards = group.sums().get(0);
                            return byGrade(
                                    group,
                                    UNCOUNTED.contains(status) ? 0 : hazards,
                                    CLOSED.contains(status) ? hazards : 0,
                                    status == HazardStatus.REJECTED ? hazards : 0,
                                    status == HazardStatus.MERGED ? hazards : 0);
                        })
                .toList();
    }

    /** Reported in the period, of them recurred, failed in review, rejected, merged; by grade. */
    public List<Group> recurred(Question question, int failures) {
        List<String> figures =
                List.of(
                        "count(f)",
                        "count(f.recurrenceOf)",
                        countOf("f.failedReviews >= :failures"));
        return reported(question, figures, Map.of("failures", failures)).stream()
                .map(
                        group -> {
                            HazardStatus status = HazardStatus.valueOf(group.by().getLast());
                            Sums sums = UNCOUNTED.contains(status) ? Sums.NONE : group.sums();
                            long hazards = group.sums().get(0);
                            return byGrade(
                                    group,
                                    sums.get(0),
                                    sums.get(1),
                                    sums.get(2),
                                    status == HazardStatus.REJECTED ? hazards : 0,
                                    status == HazardStatus.MERGED ? hazards : 0);
                        })
                .toList();
    }

    /** By grade and status, which a database groups by more cheaply than it tells cases apart. */
    private List<Group> reported(
            Question question, List<String> figures, Map<String, Object> parameters) {
        return grouped(
                question,
                Occurrence.REPORTED,
                List.of("f.grade", "f.status"),
                figures,
                clauses.of(question, Occurrence.REPORTED),
                parameters);
    }

    private static Group byGrade(Group group, Long... sums) {
        return new Group(
                group.keys(), List.of(group.by().getFirst()), new Sums(Arrays.asList(sums)));
    }

    private static String countOf(String condition) {
        return "sum(case when %s then 1 else 0 end)".formatted(condition);
    }

    private List<Group> grouped(
            Question question,
            Occurrence when,
            List<String> by,
            List<String> figures,
            Clause where,
            Map<String, Object> parameters) {
        List<String> keys = new ArrayList<>();
        question.groupBy().forEach(dimension -> keys.add(when.path(dimension)));
        keys.addAll(by);
        String columns = String.join(", ", keys);
        TypedQuery<Tuple> query =
                entities.createQuery(
                        "select %s, %s from HazardFact f where %s group by %s"
                                .formatted(
                                        columns, String.join(", ", figures), where.hql(), columns),
                        Tuple.class);
        where.parameters().forEach(query::setParameter);
        parameters.forEach(query::setParameter);
        return query.getResultList().stream()
                .map(row -> group(question.groupBy(), by.size(), row))
                .toList();
    }

    static Group group(List<Dimension> dimensions, int by, Tuple row) {
        Map<Dimension, String> keys = new EnumMap<>(Dimension.class);
        int column = 0;
        for (Dimension dimension : dimensions) {
            Object key = row.get(column++);
            if (key != null) {
                keys.put(dimension, dimension == Dimension.MONTH ? month(key) : key.toString());
            }
        }
        List<String> values = new ArrayList<>();
        for (int i = 0; i < by; i++) {
            values.add(row.get(column++).toString());
        }
        List<Long> sums = new ArrayList<>();
        while (column < row.getElements().size()) {
            sums.add(((Number) row.get(column++)).longValue());
        }
        return new Group(keys, values, new Sums(sums));
    }

    private static String month(Object number) {
        int yearAndMonth = ((Number) number).intValue();
        return YearMonth.of(yearAndMonth / 100, yearAndMonth % 100).toString();
    }
}
