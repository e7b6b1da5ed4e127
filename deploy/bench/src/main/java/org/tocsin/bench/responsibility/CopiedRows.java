package org.tocsin.bench.responsibility;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Rows as the service has written them, to be written once more by JDBC into a copy of the table.
 */
final class CopiedRows {

    private static final int BATCH = 250;

    private final String table;
    private final List<Object[]> rows = new ArrayList<>();
    private int columns;

    private CopiedRows(String table) {
        this.table = table;
    }

    /**
     * @param where which rows
     */
    static CopiedRows of(Connection connection, String table, String where) throws SQLException {
        CopiedRows copied = new CopiedRows(table);
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("select * from " + table + " where " + where)) {
            copied.columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                Object[] row = new Object[copied.columns];
                for (int i = 0; i < row.length; i++) {
                    row[i] = rows.getObject(i + 1);
                }
                copied.rows.add(row);
            }
            statement.execute("drop table if exists bench_" + table);
            statement.execute("create table bench_" + table + " like " + table);
        }
        return copied;
    }

    int size() {
        return rows.size();
    }

    void empty(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("truncate table bench_" + table);
        }
    }

    void write(Connection connection) throws SQLException {
        String marks = String.join(",", Collections.nCopies(columns, "?"));
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "insert into bench_" + table + " values (" + marks + ")")) {
            int pending = 0;
            for (Object[] row : rows) {
                for (int i = 0; i < row.length; i++) {
                    insert.setObject(i + 1, row[i]);
                }
                insert.addBatch();
                if (++pending % BATCH == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
    }
}
