package org.tocsin.bench.accident;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.tocsin.bench.stack.ServiceStack;

/** The columns that figures are counted from in DuckDB, in this process and in memory. */
final class DuckDb implements AutoCloseable {

    private static final String COLUMNS =
            "known_at, superseded_at, status, division, industry, occurred_on, category, severity, type_code_set,"
                    + " type_code, deaths, serious_injuries, direct_loss_cny";
    private static final int TEXT_FROM = 3;

    private final DuckDBConnection connection;

    DuckDb() throws SQLException {
        connection = (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:");
        execute("set memory_limit = '4GB'");
        execute("set threads = " + Runtime.getRuntime().availableProcessors());
        execute(
                "create table accident_revision (known_at timestamp, superseded_at timestamp, status varchar, division varchar,"
                        + " industry varchar, occurred_on date, category varchar, severity varchar, type_code_set varchar,"
                        + " type_code varchar, deaths integer, serious_injuries integer, direct_loss_cny decimal(15,2))");
        execute("create table division_closure (ancestor varchar, descendant varchar)");
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Copies the rows over, in the order in which they became known. */
    void fill(ServiceStack stack) throws SQLException {
        long began = System.nanoTime();
        try (Connection source = stack.connect()) {
            copy(
                    source,
                    "division_closure",
                    "select ancestor, descendant from division_closure",
                    2);
            copy(
                    source,
                    "accident_revision",
                    "select "
                            + COLUMNS
                            + " from accident_revision force index (accident_revision_known) order by known_at",
                    13);
        }
        System.out.printf("copied to DuckDB in %.0f s%n", (System.nanoTime() - began) / 1e9);
    }

    private void copy(Connection source, String table, String sql, int columns)
            throws SQLException {
        try (PreparedStatement select =
                        source.prepareStatement(
                                sql, ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY);
                DuckDBAppender appender = connection.createAppender(table)) {
            select.setFetchSize(Integer.MIN_VALUE); // row by row, as Connector/J has it
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    appender.beginRow();
                    if (columns == 2) {
                        appender.append(row.getString(1)).append(row.getString(2));
                    } else {
                        revision(row, appender);
                    }
                    appender.endRow();
                }
            }
        }
    }

    private static void revision(ResultSet row, DuckDBAppender appender) throws SQLException {
        appender.append(row.getObject(1, LocalDateTime.class));
        appender.append(row.getObject(2, LocalDateTime.class));
        for (int column = TEXT_FROM; column < 6; column++) {
            appender.append(row.getString(column));
        }
        appender.append(row.getObject(6, LocalDate.class));
        for (int column = 7; column < 11; column++) {
            appender.append(row.getString(column));
        }
        appender.append(row.getInt(11)).append(row.getInt(12)).append(row.getBigDecimal(13));
    }

    /** Another connection to the same database. */
    Connection connect() throws SQLException {
        return connection.duplicate();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
