package org.tocsin.gateway.route;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/**
 * One service behind the gateway, with its own connections: a slow one must not use up the others'.
 */
final class Upstream {

    private static final int LARGEST_ANSWER_HEADERS = 32 * 1024;

    private final String name;
    private final URI url;
    private final HttpClient client;
    private final RouteTable.Timeouts timeouts;
    private final Vertx vertx;
    private final long pause;
    private final Circuit circuit;
    private final Places places;
    private final RetryBudget retries;
    private final Set<Patience> waiting = ConcurrentHashMap.newKeySet();

    Upstream(String name, URI url, RouteTable table, ResilienceSettings resilience, Vertx vertx) {
        this.name = name;
        this.url = url;
        this.vertx = vertx;
        this.pause = resilience.retries().pause().toMillis();
        this.circuit = new Circuit(resilience.circuit(), System::nanoTime);
        this.places = new Places(resilience.places());
        this.retries = new RetryBudget(resilience.retries());
        this.timeouts = table.timeouts();
        HttpClientOptions options =
                new HttpClientOptions()
                        .setSsl("https".equals(url.getScheme()))
                        .setConnectTimeout((int) timeouts.connect().toMillis())
                        .setMaxHeaderSize(LARGEST_ANSWER_HEADERS)
                        .setKeepAliveTimeout(30);
        PoolOptions pool =
                new PoolOptions()
                        .setHttp1MaxSize(table.connections())
                        .setMaxWaitQueueSize(table.queue());
        this.client = vertx.createHttpClient(options, pool);
    }

    String name() {
        return name;
    }

    HttpClient client() {
        return client;
    }

    Circuit circuit() {
        return circuit;
    }

    Places places() {
        return places;
    }

    RetryBudget retries() {
        return retries;
    }

    /** Between two attempts; not the same for everybody, so that they do not come back together. */
    Future<Void> aMoment() {
        long more = ThreadLocalRandom.current().nextLong(pause + 1);
        return vertx.timer(pause + more, TimeUnit.MILLISECONDS);
    }

    /** The exchanges that are going on. */
    Set<Patience> waiting() {
        return waiting;
    }

    /** Breaks off what takes too long. */
    void look() {
        long now = System.nanoTime();
        waiting.forEach(patience -> patience.look(now));
    }

    Future<HttpClientRequest> open(Patience patience) {
        return request(new RequestOptions()).onSuccess(patience::with);
    }

    /** Whether the service says that it is ready; never fails. */
    Future<Boolean> isReady() {
        Duration patience = timeouts.connect();
        return request(
                        new RequestOptions()
                                .setMethod(HttpMethod.GET)
                                .setURI("/q/health/ready")
                                .setIdleTimeout(patience.toMillis()))
                .compose(HttpClientRequest::send)
                .map(answer -> answer.statusCode() == 200)
                .otherwise(false);
    }

    private Future<HttpClientRequest> request(RequestOptions options) {
        return client.request(
                        options.setHost(url.getHost())
                                .setPort(port())
                                .setConnectTimeout(timeouts.connect().toMillis()))
                .recover(failure -> Future.failedFuture(new NeverSent(failure)));
    }

    /**
     * The path of an absolute address within this service, or the address itself if it lies
     * elsewhere.
     */
    String relative(String location) {
        String origin = url.getScheme() + "://" + url.getHost() + ":" + port();
        return location.startsWith(origin + "/") ? location.substring(origin.length()) : location;
    }

    private int port() {
        if (url.getPort() >= 0) {
            return url.getPort();
        }
        return "https".equals(url.getScheme()) ? 443 : 80;
    }
}
