package org.tocsin.platform.bulk;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.tocsin.platform.security.KnownCaller;

/**
 * An import that goes on after its request.
 *
 * @param caller on whose behalf, as the token said when it was accepted
 * @param result the counts so far, without errors
 */
record ImportJob(
        UUID id,
        String collection,
        ImportState state,
        long version,
        int attempts,
        ImportOrder order,
        KnownCaller caller,
        @Nullable String traceparent,
        Instant acceptedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable ImportResult result,
        @Nullable Map<String, Object> problem) {}
