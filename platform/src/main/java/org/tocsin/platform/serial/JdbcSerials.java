package org.tocsin.platform.serial;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.LongStream;
import javax.sql.DataSource;

/**
 * Counts in the table {@code serial_counter}. The upsert takes the exclusive lock of the series'
 * row at once, also on first use, where two plain "update, else insert" would both insert.
 */
@ApplicationScoped
class JdbcSerials implements Serials {

    private static final String ADVANCE =
            "insert into serial_counter (series, taken) values (?, ?)"
                    + " on duplicate key update taken = taken + ?";
    private static final String READ = "select taken from serial_counter where series = ?";

    private final DataSource dataSource;

    JdbcSerials(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public List<String> next(String prefix, String division, int year, int count) {
        if (count < 1) {
            throw new IllegalArgumentException("A block of " + count + " serial numbers");
        }
        if (!QuarkusTransaction.isActive()) {
            throw new IllegalStateException("Serial numbers are taken within a transaction");
        }
        String series = "%s-%s-%d".formatted(prefix, division, year);
        long last = advance(series, count);
        return LongStream.rangeClosed(last - count + 1, last)
                .mapToObj(number -> "%s-%06d".formatted(series, number))
                .toList();
    }

    private long advance(String series, int count) {
        try (Connection connection = dataSource.getConnection()) {
            try (PreparedStatement advance = connection.prepareStatement(ADVANCE)) {
                advance.setString(1, series);
                advance.setLong(2, count);
                advance.setLong(3, count);
                advance.executeUpdate();
            }
            try (PreparedStatement read = connection.prepareStatement(READ)) {
                read.setString(1, series);
                try (ResultSet row = read.executeQuery()) {
                    row.next();
                    return row.getLong(1);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("No serial number for " + series, e);
        }
    }
}
