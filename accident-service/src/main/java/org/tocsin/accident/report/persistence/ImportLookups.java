package org.tocsin.accident.report.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.tocsin.accident.report.domain.AccidentCategory;
import org.tocsin.accident.report.domain.ImportKey;
import org.tocsin.accident.report.domain.ImportedRecord;
import org.tocsin.accident.report.domain.Resemblance;
import org.tocsin.accident.report.domain.TypeCode;
import org.tocsin.platform.sql.Columns;

/**
 * What the rows of an import may meet on the register: one statement for a chunk each, written by
 * hand, for with lists of every length they would have plans of their own in Hibernate.
 */
@ApplicationScoped
public class ImportLookups {

    private static final String KEYS =
            "select a.external_id, r.occurred_at, r.description from accident a"
                    + " join accident_revision r on r.accident_id = a.id and r.revision = 1"
                    + " where a.source = ? and a.external_id in (%s)";
    private static final String RESEMBLING =
            "select division, occurred_on, category, type_code_set, type_code, id from accident"
                    + " where occurred_on in (%s) and division in (%s)"
                    + " and status not in ('WITHDRAWN', 'MERGED')"
                    + " and (source is null or source <> ?) order by known_at desc";

    private final DataSource database;

    ImportLookups(DataSource database) {
        this.database = database;
    }

    /** Those of these keys that are taken, with what was first reported under them. */
    public Map<ImportKey, ImportedRecord> present(Collection<ImportKey> keys) {
        Map<String, List<ImportKey>> bySource =
                keys.stream().distinct().collect(Collectors.groupingBy(ImportKey::source));
        Map<ImportKey, ImportedRecord> present = new HashMap<>();
        bySource.forEach(
                (source, own) -> {
                    List<Object> parameters = new ArrayList<>(List.of(source));
                    own.forEach(key -> parameters.add(key.externalId()));
                    query(
                            KEYS.formatted(places(own.size())),
                            parameters,
                            row ->
                                    present.put(
                                            new ImportKey(source, row.getString(1)),
                                            new ImportedRecord(
                                                    row.getObject(2, LocalDateTime.class)
                                                            .toInstant(ZoneOffset.UTC),
                                                    row.getString(3))));
                });
        return present;
    }

    /**
     * The earliest accident that each of these may be, of those that another system or nobody
     * imported.
     */
    public Map<Resemblance, UUID> resembling(Collection<Resemblance> wanted, String source) {
        if (wanted.isEmpty()) {
            return Map.of();
        }
        List<LocalDate> days = wanted.stream().map(Resemblance::occurredOn).distinct().toList();
        List<String> divisions = wanted.stream().map(Resemblance::division).distinct().toList();
        List<Object> parameters = new ArrayList<>(days);
        parameters.addAll(divisions);
        parameters.add(source);
        Map<Resemblance, UUID> found = new HashMap<>();
        query(
                RESEMBLING.formatted(places(days.size()), places(divisions.size())),
                parameters,
                row -> found.put(resemblance(row), Columns.uuid(row.getBytes(6))));
        return found;
    }

    private static Resemblance resemblance(ResultSet row) throws SQLException {
        return new Resemblance(
                row.getString(1),
                row.getObject(2, LocalDate.class),
                AccidentCategory.valueOf(row.getString(3)),
                new TypeCode(row.getString(4), row.getString(5)));
    }

    private static String places(int count) {
        return "?,".repeat(count - 1) + "?";
    }

    /** What is done with a row. */
    @FunctionalInterface
    private interface RowTaker {
        void take(ResultSet row) throws SQLException;
    }

    private void query(String sql, List<Object> parameters, RowTaker taker) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.size(); i++) {
                select.setObject(i + 1, parameters.get(i));
            }
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    taker.take(rows);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("What an import may meet could not be looked up", e);
        }
    }
}
