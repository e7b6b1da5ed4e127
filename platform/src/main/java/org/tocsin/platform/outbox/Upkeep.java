package org.tocsin.platform.outbox;

import static org.tocsin.platform.outbox.Columns.placeholders;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import javax.sql.DataSource;

/** What the relay does once a second beside its work: releases asked for, and figures. */
final class Upkeep {

    private static final long INTERVAL_NANOS = Duration.ofSeconds(1).toNanos();

    /** Above it the exact backlog is of no interest, but counting it would cost. */
    private static final int MOST_COUNTED = 100_000;

    private final DataSource database;
    private final Quarantine quarantine;
    private final OutboxMeters meters;
    private long nextNanos = System.nanoTime();

    Upkeep(DataSource database, Quarantine quarantine, OutboxMeters meters) {
        this.database = database;
        this.quarantine = quarantine;
        this.meters = meters;
    }

    /** Whether aggregates were released. */
    boolean run(Set<Integer> buckets) throws SQLException {
        if (System.nanoTime() - nextNanos < 0) {
            return false;
        }
        nextNanos = System.nanoTime() + INTERVAL_NANOS;
        boolean released = !quarantine.releaseRequested().isEmpty();
        measure(buckets);
        return released;
    }

    private void measure(Set<Integer> buckets) throws SQLException {
        if (buckets.isEmpty()) {
            meters.measured(OutboxMeters.Depth.NONE);
            return;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement(
                                "SELECT COUNT(*), TIMESTAMPDIFF(MICROSECOND, MIN(w.occurred_at),"
                                        + " UTC_TIMESTAMP(6)) / 1000000,"
                                        + " (SELECT COUNT(*) FROM outbox_quarantine)"
                                        + " FROM (SELECT occurred_at FROM outbox_event"
                                        + " WHERE bucket IN "
                                        + placeholders(buckets.size())
                                        + " ORDER BY id LIMIT ?) w")) {
            int index = 1;
            for (int bucket : buckets) {
                select.setInt(index++, bucket);
            }
            select.setInt(index, MOST_COUNTED);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                meters.measured(
                        new OutboxMeters.Depth(
                                row.getLong(1), Math.max(0, row.getDouble(2)), row.getLong(3)));
            }
        }
    }
}
