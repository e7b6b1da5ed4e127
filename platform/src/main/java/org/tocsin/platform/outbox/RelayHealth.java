package org.tocsin.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** A relay whose thread has ended sends nothing any more until the process is started again. */
@Liveness
@ApplicationScoped
class RelayHealth implements HealthCheck {

    private final RelayLifecycle relay;

    RelayHealth(RelayLifecycle relay) {
        this.relay = relay;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("event relay").status(relay.runs()).build();
    }
}
