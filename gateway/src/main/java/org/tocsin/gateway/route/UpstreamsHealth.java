package org.tocsin.gateway.route;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Says which services are ready. The gateway itself stays ready without some of them: the others'
 * requests still get through, and a gateway that is taken out of service could not even say what is
 * wrong.
 */
@Readiness
@ApplicationScoped
class UpstreamsHealth implements HealthCheck {

    private final UpstreamWatch watch;

    UpstreamsHealth(UpstreamWatch watch) {
        this.watch = watch;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer =
                HealthCheckResponse.named("services behind the gateway").up();
        watch.ready()
                .forEach((name, ready) -> answer.withData(name, ready ? "READY" : "NOT_READY"));
        return answer.build();
    }
}
