package org.tocsin.gateway.webhook.app;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import javax.sql.DataSource;
import org.tocsin.gateway.webhook.persistence.Backlog;
import org.tocsin.platform.lease.BucketLeases;
import org.tocsin.platform.time.Ids;

/** Starts and stops the dispatcher with the gateway. */
@ApplicationScoped
public class Dispatch {

    private final DataSource database;
    private final Backlog backlog;
    private final Courier courier;
    private final WebhookSettings settings;
    private final Clock clock;

    @Nullable private volatile Dispatcher running;

    Dispatch(
            DataSource database,
            Backlog backlog,
            Courier courier,
            WebhookSettings settings,
            Clock clock) {
        this.database = database;
        this.backlog = backlog;
        this.courier = courier;
        this.settings = settings;
        this.clock = clock;
    }

    void start(@Observes StartupEvent started) {
        if (settings.work().deliver()) {
            running = another();
        }
    }

    void stop(@Observes ShutdownEvent stopping) {
        Dispatcher here = running;
        if (here != null) {
            here.close();
        }
    }

    /** One more instance over the same database. */
    public Dispatcher another() {
        String instance = "gateway-" + ProcessHandle.current().pid() + "-" + Ids.next();
        WebhookSettings.Work work = settings.work();
        BucketLeases leases =
                new BucketLeases(database, "webhook", instance, work.lease(), work.heartbeat());
        Dispatcher dispatcher = new Dispatcher(leases, backlog, courier, settings, clock);
        dispatcher.start();
        return dispatcher;
    }
}
