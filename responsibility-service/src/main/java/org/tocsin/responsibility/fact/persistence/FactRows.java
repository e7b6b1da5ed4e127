package org.tocsin.responsibility.fact.persistence;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.tocsin.platform.sql.Columns;
import org.tocsin.responsibility.fact.domain.FactQuestion;
import org.tocsin.responsibility.fact.domain.ReportedFact;

/** The table of facts, by hand, because a year of a city is read at once. */
@ApplicationScoped
public class FactRows {

    private static final String COLUMNS =
            "id, topic, aggregate_id, sequence, type, unit_id, division, industry, happened_at,"
                    + " recorded_at, payload, record_href";
    private static final String SELECT = "select " + COLUMNS + " from reported_fact where ";
    private static final String ORDER = " order by aggregate_id, sequence, topic";
    private static final int FIELDS = 12;
    private static final int CHUNK = 500;

    private final DataSource database;

    FactRows(DataSource database) {
        this.database = database;
    }

    /** The inbox locks the aggregate's mark, so two instances do not ask at once. */
    public boolean holds(String topic, UUID aggregateId, long sequence) {
        String where = "aggregate_id = ? and sequence = ? and topic = ?";
        return !list(where, Columns.bytes(aggregateId), sequence, topic).isEmpty();
    }

    public void insert(ReportedFact fact) {
        String sql =
                "insert into reported_fact ("
                        + COLUMNS
                        + ") values ("
                        + "?, ".repeat(FIELDS - 1)
                        + "?)";
        Object[] values = {
            Columns.bytes(fact.id()),
            fact.topic(),
            Columns.bytes(fact.aggregateId()),
            fact.sequence(),
            fact.type(),
            Columns.bytes(fact.unitId()),
            fact.division(),
            fact.industry(),
            Columns.utc(fact.happenedAt()),
            Columns.utc(fact.recordedAt()),
            fact.payload(),
            fact.recordHref()
        };
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(sql)) {
            set(insert, List.of(), values);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Fact " + fact.id() + " cannot be kept", e);
        }
    }

    public Optional<ReportedFact> byId(UUID id) {
        return list("id = ?", (Object) Columns.bytes(id)).stream().findFirst();
    }

    public List<ReportedFact> historyOf(UUID aggregateId, Instant recordedBy) {
        return list(
                "aggregate_id = ? and recorded_at <= ?" + ORDER,
                Columns.bytes(aggregateId),
                Columns.utc(recordedBy));
    }

    public List<ReportedFact> historiesOf(Collection<UUID> aggregates, Instant recordedBy) {
        List<ReportedFact> facts = new ArrayList<>();
        List<UUID> all = List.copyOf(aggregates);
        for (int from = 0; from < all.size(); from += CHUNK) {
            List<Object> values = new ArrayList<>();
            List<String> conditions = new ArrayList<>();
            List<UUID> chunk = all.subList(from, Math.min(from + CHUNK, all.size()));
            oneOf(conditions, values, "aggregate_id", chunk, Columns::bytes);
            compare(conditions, values, "recorded_at <= ?", recordedBy);
            select(String.join(" and ", conditions), ORDER, facts::add, values);
        }
        return facts;
    }

    public void read(FactQuestion question, Consumer<ReportedFact> taker) {
        List<Object> values = new ArrayList<>();
        List<String> all = new ArrayList<>();
        List<String> places = new ArrayList<>();
        oneOf(places, values, "unit_id", question.units(), Columns::bytes);
        oneOf(places, values, "division", question.divisions(), code -> code);
        if (!places.isEmpty()) {
            all.add("(" + String.join(" or ", places) + ")");
        }
        oneOf(all, values, "type", question.types(), type -> type);
        compare(all, values, "happened_at >= ?", question.from());
        compare(all, values, "happened_at < ?", question.until());
        compare(all, values, "recorded_at <= ?", question.recordedBy());
        select(all.isEmpty() ? "true" : String.join(" and ", all), ORDER, taker, values);
    }

    private static <T> void oneOf(
            List<String> conditions,
            List<Object> values,
            String column,
            Collection<T> wanted,
            Function<T, Object> held) {
        if (!wanted.isEmpty()) {
            String places = "?, ".repeat(wanted.size() - 1) + "?";
            conditions.add(column + " in (" + places + ")");
            wanted.forEach(value -> values.add(held.apply(value)));
        }
    }

    private static void compare(
            List<String> conditions,
            List<Object> values,
            String condition,
            @Nullable Instant instant) {
        if (instant != null) {
            conditions.add(condition);
            values.add(Columns.utc(instant));
        }
    }

    private List<ReportedFact> list(String where, Object... values) {
        List<ReportedFact> facts = new ArrayList<>();
        select(where, "", facts::add, List.of(values));
        return facts;
    }

    private void select(
            String where, String order, Consumer<ReportedFact> taker, List<Object> values) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(SELECT + where + order)) {
            set(select, values);
            select.setFetchSize(Integer.MIN_VALUE); // Connector/J: row by row, not all at once
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    taker.accept(fact(row));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Facts cannot be read", e);
        }
    }

    private static void set(PreparedStatement statement, List<Object> list, Object... more)
            throws SQLException {
        List<Object> values = new ArrayList<>(list);
        values.addAll(java.util.Arrays.asList(more));
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
    }

    private static ReportedFact fact(ResultSet row) throws SQLException {
        return new ReportedFact(
                Columns.uuid(row.getBytes("id")),
                row.getString("topic"),
                Columns.uuid(row.getBytes("aggregate_id")),
                row.getLong("sequence"),
                row.getString("type"),
                Columns.uuid(row.getBytes("unit_id")),
                row.getString("division"),
                row.getString("industry"),
                Columns.instant(row, "happened_at"),
                Columns.instant(row, "recorded_at"),
                row.getString("payload"),
                row.getString("record_href"));
    }
}
