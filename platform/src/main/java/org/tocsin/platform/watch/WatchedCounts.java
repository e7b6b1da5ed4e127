package org.tocsin.platform.watch;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** Asks for each {@link WatchedCount} now and then, so that being watched costs next to nothing. */
@ApplicationScoped
class WatchedCounts {

    private static final Logger LOG = Logger.getLogger(WatchedCounts.class);

    private final List<WatchedCount> counts;
    private final DataSource database;
    private final MeterRegistry meters;
    private final Clock clock;
    private final Map<String, Double> known = new ConcurrentHashMap<>();

    WatchedCounts(
            @All List<WatchedCount> counts,
            DataSource database,
            MeterRegistry meters,
            Clock clock) {
        this.counts = counts;
        this.database = database;
        this.meters = meters;
        this.clock = clock;
    }

    void register(@Observes StartupEvent started) {
        for (WatchedCount count : counts) {
            Gauge.builder(count.meter(), () -> known.getOrDefault(count.meter(), Double.NaN))
                    .description(count.description())
                    .strongReference(true)
                    .register(meters);
        }
    }

    void forget(@Observes ShutdownEvent stopping) {
        counts.forEach(count -> meters.find(count.meter()).gauges().forEach(meters::remove));
    }

    @Scheduled(
            every = "${tocsin.watch.every:30s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void count() {
        counts.forEach(this::count);
    }

    /** What cannot be counted just now is shown as unknown, never as an old number. */
    private void count(WatchedCount count) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(count.sql())) {
            int index = 1;
            for (Object parameter : count.parameters(clock)) {
                select.setObject(index++, parameter);
            }
            try (ResultSet row = select.executeQuery()) {
                row.next();
                known.put(count.meter(), row.getDouble(1));
            }
        } catch (SQLException failure) {
            known.remove(count.meter());
            LOG.debugf(failure, "%s could not be counted", count.meter());
        }
    }
}
