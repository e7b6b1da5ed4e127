package org.tocsin.platform.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** A consumer whose thread has ended hears nothing any more until the process is started again. */
@Liveness
@ApplicationScoped
class ConsumersHealth implements HealthCheck {

    private final InboxConsumers consumers;

    ConsumersHealth(InboxConsumers consumers) {
        this.consumers = consumers;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("event consumers").status(consumers.allRun()).build();
    }
}
