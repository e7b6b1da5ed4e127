package org.tocsin.hazard.register.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.tocsin.hazard.register.domain.ImportKey;
import org.tocsin.platform.sql.Columns;

/**
 * The keys under which imported hazards are on the register. One statement for a chunk, written by
 * hand: it names each list (unit and source) once with its ids, which MySQL and MariaDB both answer
 * from the unique index, and it would have a query plan of its own in Hibernate for every chunk.
 */
@ApplicationScoped
public class ImportKeys {

    private static final String SELECT =
            "select unit_id, import_source, external_id, description from hazard where ";
    private static final String LIST =
            "(unit_id = ? and import_source = ? and external_id in (%s))";

    private final DataSource database;

    ImportKeys(DataSource database) {
        this.database = database;
    }

    /** Those of these keys that are taken, with the descriptions they stand for. */
    public Map<ImportKey, String> present(Collection<ImportKey> keys) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        Map<ImportKey, List<ImportKey>> lists =
                keys.stream()
                        .distinct()
                        .collect(
                                Collectors.groupingBy(
                                        key ->
                                                new ImportKey(
                                                        key.unitId(), key.importSource(), "")));
        String conditions =
                lists.values().stream()
                        .map(list -> LIST.formatted("?,".repeat(list.size() - 1) + "?"))
                        .collect(Collectors.joining(" or "));
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(SELECT + conditions)) {
            int index = 1;
            for (Object parameter : parameters(lists)) {
                select.setObject(index++, parameter);
            }
            return read(select);
        } catch (SQLException e) {
            throw new IllegalStateException("The keys of an import could not be looked up", e);
        }
    }

    private static List<Object> parameters(Map<ImportKey, List<ImportKey>> lists) {
        List<Object> parameters = new ArrayList<>();
        lists.forEach(
                (list, keys) -> {
                    parameters.add(Columns.bytes(list.unitId()));
                    parameters.add(list.importSource());
                    keys.forEach(key -> parameters.add(key.externalId()));
                });
        return parameters;
    }

    private static Map<ImportKey, String> read(PreparedStatement select) throws SQLException {
        Map<ImportKey, String> present = new HashMap<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                present.put(
                        new ImportKey(
                                Columns.uuid(rows.getBytes(1)),
                                rows.getString(2),
                                rows.getString(3)),
                        rows.getString(4));
            }
        }
        return present;
    }
}
