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

/**
 * One service behind the gateway, with its own connections: a slow one must not use up the others'.
 */
final class Upstream {

    private static final int LARGEST_ANSWER_HEADERS = 32 * 1024;

    private final String name;
    private final URI url;
    private final HttpClient client;
    private final RouteTable.Timeouts timeouts;

    Upstream(String name, URI url, RouteTable table, Vertx vertx) {
        this.name = name;
        this.url = url;
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

    /** A request that may be silent for as long as its kind of exchange is allowed to. */
    Future<HttpClientRequest> open(boolean bulk) {
        return request(
                new RequestOptions()
                        .setIdleTimeout((bulk ? timeouts.bulk() : timeouts.answer()).toMillis()));
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
