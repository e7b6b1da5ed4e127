package org.tocsin.platform.testing.traces;

import com.google.protobuf.ByteString;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/** An OpenTelemetry collector as far as spans go: OTLP over HTTP. It keeps what it is sent. */
public final class SpanCollector implements AutoCloseable {

    private final List<Seen> seen = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    /**
     * A span as it arrived.
     *
     * @param parent empty where it has none
     */
    public record Seen(
            String service,
            String name,
            String kind,
            String trace,
            String id,
            String parent,
            boolean failed,
            Map<String, String> attributes) {}

    public SpanCollector() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/v1/traces", this::take);
        server.start();
    }

    /** What {@code TOCSIN_OTLP_ENDPOINT} is set to. */
    public String endpoint() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public List<Seen> of(String trace) {
        return seen.stream().filter(span -> span.trace().equals(trace)).toList();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange;
                InputStream body = exchange.getRequestBody()) {
            boolean packed =
                    "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
            keep(ExportTraceServiceRequest.parseFrom(packed ? new GZIPInputStream(body) : body));
            exchange.getResponseHeaders().set("Content-Type", "application/x-protobuf");
            exchange.sendResponseHeaders(200, -1);
        }
    }

    private void keep(ExportTraceServiceRequest sent) {
        sent.getResourceSpansList()
                .forEach(
                        source -> {
                            String service =
                                    texts(source.getResource().getAttributesList())
                                            .get("service.name");
                            source.getScopeSpansList().stream()
                                    .flatMap(scope -> scope.getSpansList().stream())
                                    .map(span -> seen(service, span))
                                    .forEach(seen::add);
                        });
    }

    private static Seen seen(String service, Span span) {
        return new Seen(
                service,
                span.getName(),
                span.getKind().name().substring("SPAN_KIND_".length()),
                hex(span.getTraceId()),
                hex(span.getSpanId()),
                hex(span.getParentSpanId()),
                span.getStatus().getCodeValue() == 2,
                texts(span.getAttributesList()));
    }

    private static String hex(ByteString id) {
        return HexFormat.of().formatHex(id.toByteArray());
    }

    private static Map<String, String> texts(List<KeyValue> attributes) {
        return attributes.stream()
                .collect(
                        Collectors.toMap(
                                KeyValue::getKey,
                                a ->
                                        a.getValue().hasIntValue()
                                                ? Long.toString(a.getValue().getIntValue())
                                                : a.getValue().getStringValue()));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
