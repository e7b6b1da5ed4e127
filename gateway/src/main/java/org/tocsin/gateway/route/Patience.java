package org.tocsin.gateway.route;

import io.vertx.core.http.HttpClientRequest;
import jakarta.annotation.Nullable;
import java.time.Duration;
import java.util.concurrent.TimeoutException;

/**
 * How long one exchange with a service may be quiet, and last. The HTTP client's own timer counts
 * the time that a client takes to upload, and stops as soon as an answer begins, so neither a slow
 * upload nor an answer that gets stuck would be told apart from a service that is slow.
 */
final class Patience {

    private final long silence;
    private final long until;
    private volatile long moved = System.nanoTime();
    private volatile @Nullable HttpClientRequest request;

    Patience(Duration silence, Duration whole) {
        this.silence = silence.toNanos();
        this.until = moved + whole.toNanos();
    }

    /** An attempt begins. */
    void with(HttpClientRequest attempt) {
        moved = System.nanoTime();
        request = attempt;
    }

    /** Something of the request or of its answer has passed. */
    void moved() {
        moved = System.nanoTime();
    }

    /** Breaks the exchange off if it has been quiet, or has lasted, for too long. */
    void look(long now) {
        HttpClientRequest present = request;
        if (present != null && (now - moved > silence || now - until > 0)) {
            request = null;
            present.reset(0, new TimeoutException("Nothing came, or not all in time"));
        }
    }

    /** What broke an exchange off. The client wraps it when it was us. */
    static Throwable reason(Throwable failure) {
        return failure.getCause() instanceof TimeoutException late ? late : failure;
    }
}
