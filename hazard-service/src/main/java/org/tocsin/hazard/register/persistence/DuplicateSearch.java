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
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.tocsin.hazard.register.domain.DuplicatePeriod;
import org.tocsin.hazard.register.domain.HazardStatus;
import org.tocsin.platform.sql.Columns;

/**
 * Finds, for many hazards with one statement, the earliest open one that each may repeat. Each
 * question is one step into the index (unit, key, time of finding) and reads one row.
 */
@ApplicationScoped
public class DuplicateSearch {

    private static final String OPEN =
            HazardStatus.open().stream()
                    .map(status -> "'" + status.name() + "'")
                    .collect(Collectors.joining(", "));
    private static final String EARLIEST =
            "select %d, (select h.id from hazard h where h.unit_id = ? and h.duplicate_key = ?"
                    + " and h.found_at between ? and ? and h.status in ("
                    + OPEN
                    + ") order by h.found_at, h.id limit 1)";

    private final DataSource database;

    DuplicateSearch(DataSource database) {
        this.database = database;
    }

    /** The periods in which there is an open hazard, with the earliest of each. */
    public Map<DuplicatePeriod, UUID> earliestOpen(Collection<DuplicatePeriod> periods) {
        List<DuplicatePeriod> distinct = periods.stream().distinct().toList();
        if (distinct.isEmpty()) {
            return Map.of();
        }
        String sql =
                IntStream.range(0, distinct.size())
                        .mapToObj(EARLIEST::formatted)
                        .collect(Collectors.joining(" union all "));
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            int index = 1;
            for (Object parameter : parameters(distinct)) {
                select.setObject(index++, parameter);
            }
            return read(select, distinct);
        } catch (SQLException e) {
            throw new IllegalStateException("Duplicate candidates could not be looked up", e);
        }
    }

    private static List<Object> parameters(List<DuplicatePeriod> periods) {
        List<Object> parameters = new ArrayList<>();
        for (DuplicatePeriod period : periods) {
            parameters.add(Columns.bytes(period.unitId()));
            parameters.add(Columns.bytes(period.key()));
            parameters.add(Columns.utc(period.from()));
            parameters.add(Columns.utc(period.until()));
        }
        return parameters;
    }

    private static Map<DuplicatePeriod, UUID> read(
            PreparedStatement select, List<DuplicatePeriod> asked) throws SQLException {
        Map<DuplicatePeriod, UUID> earliest = new HashMap<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                UUID found = Columns.uuid(rows.getBytes(2));
                if (found != null) {
                    earliest.put(asked.get(rows.getInt(1)), found);
                }
            }
        }
        return earliest;
    }
}
