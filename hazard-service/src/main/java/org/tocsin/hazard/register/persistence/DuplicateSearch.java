package org.tocsin.hazard.register.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.tocsin.hazard.register.domain.DuplicatePeriod;
import org.tocsin.hazard.register.domain.HazardStatus;
import org.tocsin.platform.sql.Columns;

/**
 * Finds, for many hazards at once, the earliest open one that each may repeat. One grouped walk
 * through the index (unit, key, time of finding) tells the earliest of each wording; only where
 * that one was found too early for a hazard, its own period is asked for.
 */
@ApplicationScoped
public class DuplicateSearch {

    private static final String OPEN =
            HazardStatus.open().stream()
                    .map(status -> "'" + status.name() + "'")
                    .collect(Collectors.joining(", "));

    /** Of the many indexes that begin with the unit, planners take a wrong one here. */
    private static final String HAZARD = "hazard h force index (ix_hazard_duplicate_key)";

    private static final String OF_WORDINGS =
            "select h.unit_id, h.duplicate_key,"
                    + " min(concat(date_format(h.found_at, '%Y-%m-%dT%H:%i:%s.%fZ'), hex(h.id))) from "
                    + HAZARD
                    + " where (h.unit_id, h.duplicate_key) in (wordings) and h.found_at between ? and ?"
                    + " and h.status in ("
                    + OPEN
                    + ") group by h.unit_id, h.duplicate_key";
    private static final String OF_PERIOD =
            "select %d, (select h.id from "
                    + HAZARD
                    + " where h.unit_id = ? and h.duplicate_key = ? and h.found_at between ? and ?"
                    + " and h.status in ("
                    + OPEN
                    + ") order by h.found_at, h.id limit 1)";

    private record Wording(UUID unitId, UUID key) {}

    private record Earliest(Instant foundAt, UUID id) {

        private static final int INSTANT = "2026-11-22T00:00:00.000000Z".length();

        static Earliest of(String foundAtAndId) {
            long[] id = {
                Long.parseUnsignedLong(foundAtAndId, INSTANT, INSTANT + 16, 16),
                Long.parseUnsignedLong(foundAtAndId, INSTANT + 16, INSTANT + 32, 16)
            };
            return new Earliest(
                    Instant.parse(foundAtAndId.substring(0, INSTANT)), new UUID(id[0], id[1]));
        }
    }

    private final DataSource database;

    DuplicateSearch(DataSource database) {
        this.database = database;
    }

    /** The periods in which there is an open hazard, with the earliest of each. */
    public Map<DuplicatePeriod, UUID> earliestOpen(Collection<DuplicatePeriod> periods) {
        if (periods.isEmpty()) {
            return Map.of();
        }
        try (Connection connection = database.getConnection()) {
            Map<Wording, Earliest> ofWordings = ofWordings(connection, periods);
            Map<DuplicatePeriod, UUID> earliest = new HashMap<>();
            Set<DuplicatePeriod> later = new LinkedHashSet<>();
            for (DuplicatePeriod period : periods) {
                Earliest first = ofWordings.get(new Wording(period.unitId(), period.key()));
                if (first != null && period.contains(first.foundAt())) {
                    earliest.put(period, first.id());
                } else if (first != null && first.foundAt().isBefore(period.from())) {
                    later.add(period);
                }
            }
            earliest.putAll(ofPeriods(connection, List.copyOf(later)));
            return earliest;
        } catch (SQLException e) {
            throw new IllegalStateException("Duplicate candidates could not be looked up", e);
        }
    }

    private static Map<Wording, Earliest> ofWordings(
            Connection connection, Collection<DuplicatePeriod> periods) throws SQLException {
        Set<Wording> wordings = new LinkedHashSet<>();
        periods.forEach(period -> wordings.add(new Wording(period.unitId(), period.key())));
        String marks = String.join(", ", Collections.nCopies(wordings.size(), "(?, ?)"));
        try (PreparedStatement select =
                connection.prepareStatement(OF_WORDINGS.replace("wordings", marks))) {
            int index = 1;
            for (Wording wording : wordings) {
                select.setBytes(index++, Columns.bytes(wording.unitId()));
                select.setBytes(index++, Columns.bytes(wording.key()));
            }
            select.setObject(index++, Columns.utc(first(periods)));
            select.setObject(index, Columns.utc(last(periods)));
            Map<Wording, Earliest> found = new HashMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.put(
                            new Wording(
                                    Columns.uuid(row.getBytes(1)), Columns.uuid(row.getBytes(2))),
                            Earliest.of(row.getString(3)));
                }
            }
            return found;
        }
    }

    private static Instant first(Collection<DuplicatePeriod> periods) {
        return Collections.min(periods.stream().map(DuplicatePeriod::from).toList());
    }

    private static Instant last(Collection<DuplicatePeriod> periods) {
        return Collections.max(periods.stream().map(DuplicatePeriod::until).toList());
    }

    private static Map<DuplicatePeriod, UUID> ofPeriods(
            Connection connection, List<DuplicatePeriod> periods) throws SQLException {
        if (periods.isEmpty()) {
            return Map.of();
        }
        String sql =
                IntStream.range(0, periods.size())
                        .mapToObj(OF_PERIOD::formatted)
                        .collect(Collectors.joining(" union all "));
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            int index = 1;
            for (Object parameter : parameters(periods)) {
                select.setObject(index++, parameter);
            }
            return read(select, periods);
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
