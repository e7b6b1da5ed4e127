package org.tocsin.inspection.coverage.persistence;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.hibernate.query.Query;
import org.tocsin.inspection.coverage.domain.Dimension;
import org.tocsin.inspection.coverage.domain.Group;
import org.tocsin.platform.paging.Clause;

/** Runs aggregate queries. */
@ApplicationScoped
class Grouping {

    private static final int MONTHS = 100;

    private final EntityManager entities;

    Grouping(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * What to count.
     *
     * @param paths of the dimensions that are grouped by
     * @param by what the figures are always split by
     * @param index to read in the place of what the database would choose; {@code null} for its own
     *     choice
     */
    record Of(
            String from,
            Clause where,
            Map<Dimension, String> paths,
            List<String> by,
            List<String> figures,
            @Nullable String index) {

        Of(
                String from,
                Clause where,
                Map<Dimension, String> paths,
                List<String> by,
                List<String> figures) {
            this(from, where, paths, by, figures, null);
        }

        private List<String> keys() {
            return Stream.concat(paths.values().stream(), by.stream()).toList();
        }
    }

    List<Group> groups(Of asked) {
        List<String> keys = asked.keys();
        String columns =
                String.join(", ", Stream.concat(keys.stream(), asked.figures().stream()).toList());
        TypedQuery<Tuple> query =
                entities.createQuery(
                        "select %s from %s where %s%s"
                                .formatted(
                                        columns,
                                        asked.from(),
                                        asked.where().hql(),
                                        keys.isEmpty()
                                                ? ""
                                                : " group by " + String.join(", ", keys)),
                        Tuple.class);
        asked.where().parameters().forEach(query::setParameter);
        if (asked.index() != null) {
            query.unwrap(Query.class).addQueryHint(asked.index());
        }
        return query.getResultList().stream().map(row -> group(asked, row)).toList();
    }

    private static Group group(Of asked, Tuple row) {
        Map<Dimension, String> keys = new EnumMap<>(Dimension.class);
        int column = 0;
        for (Dimension dimension : asked.paths().keySet()) {
            Object key = row.get(column++);
            if (key != null) {
                keys.put(dimension, dimension == Dimension.MONTH ? month(key) : key.toString());
            }
        }
        List<String> by = new ArrayList<>();
        for (int i = 0; i < asked.by().size(); i++) {
            by.add(Objects.toString(row.get(column++), ""));
        }
        List<Long> figures = new ArrayList<>();
        for (int i = 0; i < asked.figures().size(); i++) {
            figures.add(number(row.get(column++)));
        }
        return new Group(keys, by, figures);
    }

    /** A sum over nothing is nothing. */
    private static long number(@Nullable Object figure) {
        return figure == null ? 0 : ((Number) figure).longValue();
    }

    private static String month(Object number) {
        int yearAndMonth = ((Number) number).intValue();
        return YearMonth.of(yearAndMonth / MONTHS, yearAndMonth % MONTHS).toString();
    }
}
