package org.tocsin.platform.health;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;

/**
 * Asks the broker from time to time whether it is there: a service in which nothing happens just
 * now would not notice otherwise.
 */
@ApplicationScoped
class BrokerWatch {

    private static final Logger LOG = Logger.getLogger(BrokerWatch.class);

    private final Map<String, Object> cluster;
    private final HealthSettings settings;
    private volatile boolean reachable = true;
    private volatile Thread thread;

    BrokerWatch(
            @Identifier("default-kafka-broker") Map<String, Object> cluster,
            HealthSettings settings) {
        this.cluster = cluster;
        this.settings = settings;
    }

    void begin(@Observes StartupEvent started) {
        thread = Thread.ofVirtual().name("broker-watch").start(this::watch);
    }

    void end(@Observes ShutdownEvent stopping) {
        if (thread != null) {
            thread.interrupt();
        }
    }

    boolean reachable() {
        return reachable;
    }

    private void watch() {
        Map<String, Object> client = new HashMap<>(cluster);
        int patience = Math.toIntExact(settings.patience().toMillis());
        client.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, patience);
        client.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, patience);
        client.put(AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000L);
        client.put(AdminClientConfig.CLIENT_ID_CONFIG, "broker-watch");
        try (Admin admin = Admin.create(client)) {
            while (!Thread.currentThread().isInterrupted()) {
                now(answers(admin));
                Thread.sleep(settings.every());
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        } catch (KafkaException unusable) {
            LOG.error("The broker's address cannot be used", unusable);
            reachable = false;
        }
    }

    private boolean answers(Admin admin) throws InterruptedException {
        try {
            Duration twice = settings.patience().multipliedBy(2);
            admin.describeCluster().nodes().get(twice.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (ExecutionException | TimeoutException away) {
            return false;
        }
    }

    private void now(boolean answers) {
        if (answers != reachable) {
            LOG.warn(
                    answers
                            ? "The broker is there again"
                            : "The broker cannot be reached: reads and writes go on, events wait");
        }
        reachable = answers;
    }
}
