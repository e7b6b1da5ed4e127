package org.tocsin.platform.bulk;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Ends an answer that broke after it began, so that nobody takes what came for the whole. Over
 * HTTP/1.1 only the missing last chunk says so; the server's own reset writes that chunk all the
 * same while the reader is slow, because it closes the connection no sooner than what waits is
 * written, and by then the stream has been ended in due form.
 */
final class BrokenAnswer {

    /** How long a reader may take for what was written before the break. */
    private static final long PATIENCE_SECONDS = 60;

    private BrokenAnswer() {}

    /** Does nothing if the answer has not begun: it can still be a problem document. */
    static void cut(HttpServerRequest request) {
        if (!request.response().headWritten()) {
            return;
        }
        if (request.version() == HttpVersion.HTTP_2) {
            request.response().reset();
            return;
        }
        try {
            request.connection()
                    .close()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException gone) {
            // the reader is gone, or reads nothing: there is nobody left to mislead
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
