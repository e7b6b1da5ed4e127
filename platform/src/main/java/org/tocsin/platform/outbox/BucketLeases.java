package org.tocsin.platform.outbox;

import static org.tocsin.platform.outbox.Columns.placeholders;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;

/**
 * The buckets that this instance may publish, and for how long. Leases run on the database's clock;
 * what is left of them is measured here with the monotonic clock, from before the renewal was sent.
 */
final class BucketLeases {

    private final DataSource database;
    private final String instance;
    private final Duration lease;
    private final Duration heartbeat;

    private volatile Set<Integer> owned = Set.of();
    private long renewedNanos = System.nanoTime();
    private boolean everRenewed;

    BucketLeases(DataSource database, String instance, Duration lease, Duration heartbeat) {
        this.database = database;
        this.instance = instance;
        this.lease = lease;
        this.heartbeat = heartbeat;
    }

    Set<Integer> owned() {
        return owned;
    }

    /** Whether the leases hold for at least that long. */
    boolean outlast(Duration needed) {
        return everRenewed && System.nanoTime() - renewedNanos + needed.toNanos() < lease.toNanos();
    }

    boolean heartbeatDue() {
        return !everRenewed || System.nanoTime() - renewedNanos >= heartbeat.toNanos();
    }

    /**
     * Says "alive", renews, and moves towards a fair share. Ownership may change here, so nothing
     * may be in flight, and what was loaded before must be loaded again.
     *
     * @return whether buckets were gained
     */
    boolean keepAlive() throws SQLException {
        long before = System.nanoTime();
        try (Connection connection = database.getConnection()) {
            announce(connection);
            renew(connection);
            List<Integer> mine = select(connection);
            int share = Math.ceilDiv(Bucket.COUNT, members(connection));
            if (mine.size() > share) {
                give(connection, mine.subList(share, mine.size()));
                mine = mine.subList(0, share);
            } else if (mine.size() < share && take(connection, share - mine.size()) > 0) {
                mine = select(connection);
            }
            Set<Integer> now = new TreeSet<>(mine);
            boolean gained = !owned.containsAll(now);
            owned = Set.copyOf(now);
            renewedNanos = before;
            everRenewed = true;
            return gained;
        }
    }

    /** Lets the others have everything at once. */
    void release() throws SQLException {
        owned = Set.of();
        try (Connection connection = database.getConnection();
                PreparedStatement free =
                        connection.prepareStatement(
                                "UPDATE outbox_bucket SET owner = NULL WHERE owner = ?");
                PreparedStatement leave =
                        connection.prepareStatement(
                                "DELETE FROM outbox_member WHERE instance = ?")) {
            free.setString(1, instance);
            free.executeUpdate();
            leave.setString(1, instance);
            leave.executeUpdate();
        }
    }

    private void announce(Connection connection) throws SQLException {
        try (PreparedStatement announce =
                connection.prepareStatement(
                        "INSERT INTO outbox_member (instance, seen_at)"
                                + " VALUES (?, UTC_TIMESTAMP(6))"
                                + " ON DUPLICATE KEY UPDATE seen_at = UTC_TIMESTAMP(6)")) {
            announce.setString(1, instance);
            announce.executeUpdate();
        }
    }

    private void renew(Connection connection) throws SQLException {
        try (PreparedStatement renew =
                connection.prepareStatement(
                        "UPDATE outbox_bucket"
                                + " SET leased_until = UTC_TIMESTAMP(6) + INTERVAL ? MICROSECOND"
                                + " WHERE owner = ?")) {
            renew.setLong(1, lease.toNanos() / 1_000);
            renew.setString(2, instance);
            renew.executeUpdate();
        }
    }

    private List<Integer> select(Connection connection) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(
                        "SELECT bucket FROM outbox_bucket WHERE owner = ? ORDER BY bucket")) {
            select.setString(1, instance);
            List<Integer> mine = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    mine.add(rows.getInt(1));
                }
            }
            return mine;
        }
    }

    /** Forgets the dead after a while, so that the table does not grow with every restart. */
    private int members(Connection connection) throws SQLException {
        try (PreparedStatement bury =
                        connection.prepareStatement(
                                "DELETE FROM outbox_member"
                                        + " WHERE seen_at < UTC_TIMESTAMP(6) - INTERVAL ? MICROSECOND");
                PreparedStatement count =
                        connection.prepareStatement("SELECT COUNT(*) FROM outbox_member")) {
            bury.setLong(1, lease.toNanos() / 1_000);
            bury.executeUpdate();
            try (ResultSet row = count.executeQuery()) {
                row.next();
                return Math.max(1, row.getInt(1));
            }
        }
    }

    private int take(Connection connection, int wanted) throws SQLException {
        try (PreparedStatement take =
                connection.prepareStatement(
                        "UPDATE outbox_bucket SET owner = ?, epoch = epoch + 1,"
                                + " leased_until = UTC_TIMESTAMP(6) + INTERVAL ? MICROSECOND"
                                + " WHERE owner IS NULL OR leased_until < UTC_TIMESTAMP(6)"
                                + " ORDER BY bucket LIMIT ?")) {
            take.setString(1, instance);
            take.setLong(2, lease.toNanos() / 1_000);
            take.setInt(3, wanted);
            return take.executeUpdate();
        }
    }

    private void give(Connection connection, List<Integer> buckets) throws SQLException {
        try (PreparedStatement give =
                connection.prepareStatement(
                        "UPDATE outbox_bucket SET owner = NULL WHERE owner = ? AND bucket IN "
                                + placeholders(buckets.size()))) {
            give.setString(1, instance);
            int index = 2;
            for (int bucket : buckets) {
                give.setInt(index++, bucket);
            }
            give.executeUpdate();
        }
    }
}
