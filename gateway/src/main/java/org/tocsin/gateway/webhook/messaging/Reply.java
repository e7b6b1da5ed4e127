package org.tocsin.gateway.webhook.messaging;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import jakarta.annotation.Nullable;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.tocsin.gateway.webhook.domain.Answer;

/** What a receiver answers to one request, as far as it is read. */
final class Reply {

    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\p{Cs}\\uFFFD]+");
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,7}");

    private final int limit;
    private final int excerpt;
    private final Buffer body = Buffer.buffer();
    @Nullable private volatile HttpClientRequest request;
    private volatile int status;
    @Nullable private volatile Duration retryAfter;
    private volatile boolean abandoned;

    Reply(int limit, int excerpt) {
        this.limit = limit;
        this.excerpt = excerpt;
    }

    void began(HttpClientRequest call, CompletableFuture<Void> done) {
        request = call;
        call.exceptionHandler(done::completeExceptionally);
        if (abandoned) {
            call.reset();
        }
    }

    /** On the event loop. Completes at the end, or as soon as there is more than is wanted. */
    void read(HttpClientResponse response, CompletableFuture<Void> done) {
        status = response.statusCode();
        String wait = response.getHeader(HttpHeaders.RETRY_AFTER);
        if (wait != null && SECONDS.matcher(wait).matches()) {
            retryAfter = Duration.ofSeconds(Long.parseLong(wait));
        }
        response.exceptionHandler(done::completeExceptionally);
        response.endHandler(_ -> done.complete(null));
        response.handler(
                part -> {
                    if (done.isDone()) {
                        return;
                    }
                    int room = limit - body.length();
                    body.appendBuffer(part.length() <= room ? part : part.slice(0, room));
                    if (part.length() > room) {
                        done.complete(null);
                        response.request().reset();
                    }
                });
    }

    /** Nobody waits any longer. */
    void abandon() {
        abandoned = true;
        HttpClientRequest call = request;
        if (call != null) {
            call.reset();
        }
    }

    /** After it was completed. */
    Answer answer(String address, long millis) {
        String text = new String(body.getBytes(), StandardCharsets.UTF_8);
        return new Answer(status, null, printable(text, excerpt), address, retryAfter, millis);
    }

    static String printable(String text, int length) {
        String clean = UNPRINTABLE.matcher(text).replaceAll(" ").strip();
        return clean.codePointCount(0, clean.length()) <= length
                ? clean
                : clean.substring(0, clean.offsetByCodePoints(0, length));
    }
}
