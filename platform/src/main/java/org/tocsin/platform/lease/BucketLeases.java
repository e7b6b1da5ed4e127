package org.tocsin.platform.lease;

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
 * The buckets that this instance may work on, and for how long. Leases run on the database's clock;
 * what is left of them is measured here with the monotonic clock, from before the renewal was sent.
 * One thread keeps them alive; any thread may ask.
 */
public final class BucketLeases {

    private final DataSource database;
    private final String tables;
    private final String instance;
    private final Duration lease;
    private final Duration heartbeat;

    private volatile Set<Integer> owned = Set.of();
    private volatile long renewedNanos = System.nanoTime();
    private volatile boolean everRenewed;

    /**
     * @param tables prefix of the two tables that the leases lie in, {@code <tables>_bucket} and
     *     {@code <tables>_member}: a constant of the caller's
     * @param instance a name that no other instance ever has
     */
    public BucketLeases(
            DataSource database,
            String tables,
            String instance,
            Duration lease,
            Duration heartbeat) {
        this.database = database;
        this.tables = tables;
        this.instance = instance;
        this.lease = lease;
        this.heartbeat = heartbeat;
    }

    /** The buckets in which work may be begun. */
    public Set<Integer> owned() {
        return owned;
    }

    /** Whether the leases hold for at least that long. */
    public boolean outlast(Duration needed) {
        return everRenewed && System.nanoTime() - renewedNanos + needed.toNanos() < lease.toNanos();
    }

    public boolean heartbeatDue() {
        return !everRenewed || System.nanoTime() - renewedNanos >= heartbeat.toNanos();
    }

    /**
     * Says "alive", renews, and moves towards a fair share. Ownership may change here, so nothing
     * may be in flight but in the buckets named, and what was loaded before must be loaded again.
     *
     * @param busy buckets with something in flight: those of them that are due to be given up are
     *     renewed until it has landed, but nothing more may be begun in them
     * @return whether buckets were gained
     */
    public boolean keepAlive(Set<Integer> busy) throws SQLException {
        long before = System.nanoTime();
        try (Connection connection = database.getConnection()) {
            announce(connection);
            renew(connection);
            List<Integer> mine = select(connection);
            int share = Math.ceilDiv(Bucket.COUNT, members(connection));
            if (mine.size() > share) {
                give(connection, idle(mine.subList(share, mine.size()), busy));
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

    private static List<Integer> idle(List<Integer> buckets, Set<Integer> busy) {
        return buckets.stream().filter(bucket -> !busy.contains(bucket)).toList();
    }

    /** Lets the others have everything at once. */
    public void release() throws SQLException {
        owned = Set.of();
        try (Connection connection = database.getConnection();
                PreparedStatement free =
                        connection.prepareStatement(
                                "UPDATE " + tables + "_bucket SET owner = NULL WHERE owner = ?");
                PreparedStatement leave =
                        connection.prepareStatement(
                                "DELETE FROM " + tables + "_member WHERE instance = ?")) {
            free.setString(1, instance);
            free.executeUpdate();
            leave.setString(1, instance);
            leave.executeUpdate();
        }
    }

    private void announce(Connection connection) throws SQLException {
        try (PreparedStatement announce =
                connection.prepareStatement(
                        "INSERT INTO "
                                + tables
                                + "_member (instance, seen_at)"
                                + " VALUES (?, UTC_TIMESTAMP(6))"
                                + " ON DUPLICATE KEY UPDATE seen_at = UTC_TIMESTAMP(6)")) {
            announce.setString(1, instance);
            announce.executeUpdate();
        }
    }

    private void renew(Connection connection) throws SQLException {
        try (PreparedStatement renew =
                connection.prepareStatement(
                        "UPDATE "
                                + tables
                                + "_bucket"
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
                        "SELECT bucket FROM "
                                + tables
                                + "_bucket WHERE owner = ? ORDER BY bucket")) {
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
                                "DELETE FROM "
                                        + tables
                                        + "_member"
                                        + " WHERE seen_at < UTC_TIMESTAMP(6) - INTERVAL ? MICROSECOND");
                PreparedStatement count =
                        connection.prepareStatement("SELECT COUNT(*) FROM " + tables + "_member")) {
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
                        "UPDATE "
                                + tables
                                + "_bucket SET owner = ?, epoch = epoch + 1,"
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
        if (buckets.isEmpty()) {
            return;
        }
        try (PreparedStatement give =
                connection.prepareStatement(
                        "UPDATE "
                                + tables
                                + "_bucket SET owner = NULL WHERE owner = ? AND bucket IN "
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
