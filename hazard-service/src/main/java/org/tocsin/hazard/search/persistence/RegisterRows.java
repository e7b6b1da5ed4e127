package org.tocsin.hazard.search.persistence;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.tocsin.hazard.register.domain.HandlingFilter;
import org.tocsin.hazard.search.persistence.RegisterRow.Handling;
import org.tocsin.hazard.search.persistence.RegisterRow.Scope;
import org.tocsin.hazard.search.persistence.RegisterRow.Spot;
import org.tocsin.hazard.search.persistence.RegisterRow.Times;
import org.tocsin.hazard.search.persistence.RegisterRow.Words;
import org.tocsin.platform.sql.Columns;

/** Reads the register for the index: all of it, as of no caller. */
@ApplicationScoped
public class RegisterRows {

    private static final String COLUMNS =
            "select id, version, hazard_no, unit_id, division, industry, grid, reported_by, grade,"
                    + " status, source, finding_id, deadline, found_at, reported_at, updated_at,"
                    + " part, item, description, risk_point_id, longitude, latitude,"
                    + " status_since, review_due_on, failed_reviews, active_listings > 0 listed,"
                    + " recurrence_of is not null recurred, duplicate_of is not null duplicate from hazard ";
    private static final UUID FIRST = new UUID(0, 0);

    private final DataSource database;

    RegisterRows(DataSource database) {
        this.database = database;
    }

    /** Those of these hazards that exist. */
    List<RegisterRow> of(List<UUID> ids) throws SQLException {
        String marks = String.join(",", Collections.nCopies(ids.size(), "?"));
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement(COLUMNS + "where id in (" + marks + ")")) {
            for (int i = 0; i < ids.size(); i++) {
                select.setBytes(i + 1, Columns.bytes(ids.get(i)));
            }
            return rows(select);
        }
    }

    /** The next hazards in the order of their ids; begins with {@code null}. */
    List<RegisterRow> after(@Nullable UUID id, int limit) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement(
                                COLUMNS + "where id > ? order by id limit " + limit)) {
            select.setBytes(1, Columns.bytes(id == null ? FIRST : id));
            return rows(select);
        }
    }

    /** The next hazards' versions in the order of their ids. */
    Map<UUID, Long> versionsAfter(@Nullable UUID id, int limit) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement(
                                "select id, version from hazard where id > ? order by id limit "
                                        + limit)) {
            select.setBytes(1, Columns.bytes(id == null ? FIRST : id));
            return versions(select);
        }
    }

    /** The versions of the hazards that changed at or after this instant. */
    Map<UUID, Long> versionsSince(Instant instant) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement(
                                "select id, version from hazard where updated_at >= ?")) {
            select.setObject(1, Columns.utc(instant));
            return versions(select);
        }
    }

    /** The division and all below it, today. */
    List<String> subtree(String division) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement(
                                "select descendant from division_closure where ancestor = ?")) {
            select.setString(1, division);
            return codes(select);
        }
    }

    /** All divisions, today. */
    List<String> divisions() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement(
                                "select distinct descendant from division_closure")) {
            return codes(select);
        }
    }

    private static List<String> codes(PreparedStatement select) throws SQLException {
        List<String> codes = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                codes.add(row.getString(1));
            }
        }
        return codes;
    }

    private static Map<UUID, Long> versions(PreparedStatement select) throws SQLException {
        Map<UUID, Long> versions = new LinkedHashMap<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                versions.put(Columns.uuid(row.getBytes(1)), row.getLong(2));
            }
        }
        return versions;
    }

    private static List<RegisterRow> rows(PreparedStatement select) throws SQLException {
        List<RegisterRow> rows = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                rows.add(row(row));
            }
        }
        return rows;
    }

    private static Spot spot(ResultSet row) throws SQLException {
        return new Spot(
                Columns.uuid(row.getBytes("risk_point_id")),
                row.getObject("longitude", Double.class),
                row.getObject("latitude", Double.class),
                row.getBoolean("listed"),
                row.getBoolean("recurred"),
                row.getBoolean("duplicate"));
    }

    private static RegisterRow row(ResultSet row) throws SQLException {
        return new RegisterRow(
                Columns.uuid(row.getBytes("id")),
                row.getLong("version"),
                row.getString("hazard_no"),
                new Scope(
                        Columns.uuid(row.getBytes("unit_id")),
                        row.getString("division"),
                        row.getString("industry"),
                        row.getString("grid"),
                        row.getString("reported_by")),
                spot(row),
                row.getString("grade"),
                row.getString("status"),
                row.getString("source"),
                Columns.uuid(row.getBytes("finding_id")),
                row.getObject("deadline", LocalDate.class),
                new Handling(
                        Columns.instant(row, "status_since"),
                        row.getObject("review_due_on", LocalDate.class),
                        row.getInt("failed_reviews") >= HandlingFilter.TWICE),
                new Times(
                        Columns.instant(row, "found_at"),
                        Columns.instant(row, "reported_at"),
                        Columns.instant(row, "updated_at")),
                new Words(
                        row.getString("part"),
                        row.getString("item"),
                        row.getString("description")));
    }
}
