package org.tocsin.gateway.webhook.messaging;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.tocsin.gateway.webhook.app.WebhookSettings;
import org.tocsin.gateway.webhook.domain.Answer;
import org.tocsin.gateway.webhook.domain.DeliveryFailure;
import org.tocsin.gateway.webhook.domain.Target;

/**
 * Posts to addresses of others: to the very address that was judged, without redirects, proxies,
 * cookies and kept connections, with TLS for the name of the URL, and never longer or more than is
 * tolerated.
 */
@ApplicationScoped
public class Receivers {

    private final HttpClient client;
    private final Addresses addresses;
    private final WebhookSettings.Sending limits;

    Receivers(Vertx vertx, Addresses addresses, WebhookSettings settings) {
        this.addresses = addresses;
        this.limits = settings.sending();
        HttpClientOptions options =
                new HttpClientOptions()
                        .setKeepAlive(false)
                        .setVerifyHost(true)
                        .setDecompressionSupported(false)
                        .setMaxHeaderSize(16 * 1024)
                        .setConnectTimeout((int) limits.connect().toMillis());
        limits.trust()
                .ifPresent(pem -> options.setTrustOptions(new PemTrustOptions().addCertPath(pem)));
        // All that can be under way at once: an attempt never waits for another to end.
        int everybody = settings.work().workers() * settings.work().parallel();
        this.client = vertx.createHttpClient(options, new PoolOptions().setHttp1MaxSize(everybody));
    }

    /** Blocks; never throws for what the receiver does. */
    public Answer post(String url, Map<String, String> headers, String body) {
        long began = System.nanoTime();
        Reply reply = new Reply(limits.responseLimit(), limits.excerpt());
        @Nullable InetAddress address = null;
        try {
            Target target = Target.of(url).filter(addresses::allowsScheme).orElse(null);
            if (target == null) {
                return failed(DeliveryFailure.URL_REFUSED, url, null, began);
            }
            address = addresses.find(target.host(), limits.whole());
            CompletableFuture<Void> done = send(target, address, headers, body, reply);
            done.get(Math.max(1, limits.whole().toMillis() - millis(began)), TimeUnit.MILLISECONDS);
            return reply.answer(address.getHostAddress(), millis(began));
        } catch (Addresses.Refused refused) {
            return failed(DeliveryFailure.ADDRESS_REFUSED, refused.getMessage(), null, began);
        } catch (UnknownHostException unknown) {
            return failed(DeliveryFailure.UNKNOWN_HOST, unknown.getMessage(), null, began);
        } catch (TimeoutException late) {
            reply.abandon();
            return failed(DeliveryFailure.TIMED_OUT, "", address, began);
        } catch (ExecutionException broken) {
            return failed(
                    DeliveryFailure.NOT_REACHED,
                    String.valueOf(broken.getCause().getMessage()),
                    address,
                    began);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            reply.abandon();
            return failed(DeliveryFailure.TIMED_OUT, "", address, began);
        }
    }

    private CompletableFuture<Void> send(
            Target target,
            InetAddress address,
            Map<String, String> headers,
            String body,
            Reply reply) {
        RequestOptions request =
                new RequestOptions()
                        .setServer(server(address, target.port()))
                        .setHost(target.host())
                        .setPort(target.port())
                        .setSsl(target.tls())
                        .setURI(target.path())
                        .setFollowRedirects(false)
                        .setMethod(HttpMethod.POST);
        headers.forEach(request::putHeader);
        request.putHeader(HttpHeaders.HOST.toString(), target.authority());
        CompletableFuture<Void> done = new CompletableFuture<>();
        client.request(request)
                .onFailure(done::completeExceptionally)
                .onSuccess(
                        call -> {
                            reply.began(call, done);
                            call.send(Buffer.buffer(body))
                                    .onFailure(done::completeExceptionally)
                                    .onSuccess(response -> reply.read(response, done));
                        });
        return done;
    }

    /** By its bytes alone, so that nothing looks the name up again. */
    private static SocketAddress server(InetAddress address, int port) {
        try {
            return SocketAddress.inetSocketAddress(
                    new InetSocketAddress(InetAddress.getByAddress(address.getAddress()), port));
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Answer failed(
            DeliveryFailure failure, String detail, @Nullable InetAddress address, long began) {
        return new Answer(
                null,
                failure,
                Reply.printable(detail, limits.excerpt()),
                address == null ? null : address.getHostAddress(),
                null,
                millis(began));
    }

    private static long millis(long began) {
        return Duration.ofNanos(System.nanoTime() - began).toMillis();
    }
}
