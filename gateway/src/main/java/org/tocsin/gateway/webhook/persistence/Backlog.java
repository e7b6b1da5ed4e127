package org.tocsin.gateway.webhook.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.tocsin.platform.sql.Columns;

/**
 * Which subscriptions have something to do. Asked several times a second as long as the gateway
 * runs, so by one plain statement.
 */
@ApplicationScoped
public class Backlog {

    private static final String WAITING =
            """
            select p.subscription_id, p.bucket from webhook_progress p
              join webhook_subscription s on s.id = p.subscription_id
             where s.status = 'ACTIVE' and (p.quiet_until is null or p.quiet_until <= ?)
                   and (p.position < (select m.position from feed_mark m where m.name = 'HEAD')
                     or exists (select 1 from webhook_replay r
                                 where r.subscription_id = p.subscription_id and r.status = 'OPEN')
                     or exists (select 1 from webhook_delivery d
                                 where d.subscription_id = p.subscription_id and d.status = 'PENDING'
                                   and d.next_at <= ?))
                or s.status <> 'CLOSED' and exists (select 1 from webhook_delivery t
                                 where t.subscription_id = p.subscription_id and t.status = 'PENDING'
                                   and t.kind = 'TEST')
            """;

    private final DataSource database;

    Backlog(DataSource database) {
        this.database = database;
    }

    /** A subscription with something to do. */
    public record Waiting(UUID subscriptionId, int bucket) {}

    /** Those in the given buckets. */
    public List<Waiting> waiting(Set<Integer> buckets, Instant now) throws SQLException {
        if (buckets.isEmpty()) {
            return List.of();
        }
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(WAITING)) {
            statement.setObject(1, Columns.utc(now));
            statement.setObject(2, Columns.utc(now));
            try (ResultSet rows = statement.executeQuery()) {
                List<Waiting> waiting = new ArrayList<>();
                while (rows.next()) {
                    int bucket = rows.getInt(2);
                    if (buckets.contains(bucket)) {
                        waiting.add(new Waiting(Columns.uuid(rows.getBytes(1)), bucket));
                    }
                }
                return waiting;
            }
        }
    }
}
