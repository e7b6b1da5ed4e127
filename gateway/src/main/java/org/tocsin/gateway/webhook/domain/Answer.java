package org.tocsin.gateway.webhook.domain;

import jakarta.annotation.Nullable;
import java.time.Duration;

/**
 * What came of an attempt.
 *
 * @param status of HTTP, or {@code null} if there was none
 * @param failure why there was none
 * @param excerpt the beginning of the response, or what went wrong
 * @param address that was connected to
 * @param retryAfter what the receiver asked for
 */
public record Answer(
        @Nullable Integer status,
        @Nullable DeliveryFailure failure,
        String excerpt,
        @Nullable String address,
        @Nullable Duration retryAfter,
        long millis) {

    private static final int GONE = 410;

    public boolean isSuccess() {
        return status != null && status >= 200 && status < 300;
    }

    public boolean saysGone() {
        return status != null && status == GONE;
    }
}
