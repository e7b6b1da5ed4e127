package org.tocsin.platform.trace;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Nullable;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Sends spans to the configured collector, from the first request to the last. */
@ApplicationScoped
class Tracing {

    private static final Logger LOG = Logger.getLogger(Tracing.class);
    private static final int FIRST = 1;
    private static final int LAST = Integer.MAX_VALUE;

    private final TraceSettings settings;
    private final String service;
    private final String version;
    @Nullable private volatile SdkTracerProvider provider;

    Tracing(
            TraceSettings settings,
            @ConfigProperty(name = "quarkus.application.name") String service,
            @ConfigProperty(name = "quarkus.application.version", defaultValue = "unknown")
                    String version) {
        this.settings = settings;
        this.service = service;
        this.version = version;
    }

    void begin(@Observes @Priority(FIRST) StartupEvent started) {
        settings.endpoint().ifPresent(this::sendTo);
    }

    private void sendTo(String collector) {
        String address = collector.replaceAll("/+$", "") + "/v1/traces";
        BatchSpanProcessor batches =
                BatchSpanProcessor.builder(
                                OtlpHttpSpanExporter.builder().setEndpoint(address).build())
                        .setScheduleDelay(settings.every())
                        .build();
        SdkTracerProvider made =
                SdkTracerProvider.builder()
                        .setResource(resource())
                        .setSampler(
                                Sampler.parentBased(Sampler.traceIdRatioBased(settings.share())))
                        .addSpanProcessor(batches)
                        .build();
        provider = made;
        Spans.by(made.get("org.tocsin"));
        LOG.infof("Spans go to %s", address);
    }

    private Resource resource() {
        return Resource.getDefault()
                .merge(
                        Resource.create(
                                Attributes.builder()
                                        .put("service.namespace", "tocsin")
                                        .put("service.name", service)
                                        .put("service.version", version)
                                        .put(
                                                "service.instance.id",
                                                service + "-" + ProcessHandle.current().pid())
                                        .build()));
    }

    void end(@Observes @Priority(LAST) ShutdownEvent stopping) {
        Spans.by(null);
        SdkTracerProvider running = provider;
        if (running != null) {
            running.shutdown().join(settings.atTheEnd().toMillis(), TimeUnit.MILLISECONDS);
        }
    }
}
