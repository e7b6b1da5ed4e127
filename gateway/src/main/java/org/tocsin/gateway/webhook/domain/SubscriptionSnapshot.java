package org.tocsin.gateway.webhook.domain;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.tocsin.gateway.feed.domain.TypePattern;

/** A subscription as it was when it was looked at. */
public record SubscriptionSnapshot(
        UUID id,
        long version,
        String owner,
        SubscriptionForm form,
        SubscriptionStatus status,
        @Nullable PauseReason pausedFor,
        Instant createdAt,
        Instant updatedAt) {

    public List<TypePattern> patterns() {
        return form.types().stream().map(TypePattern::of).toList();
    }

    static List<String> list(String commas) {
        return commas.isEmpty() ? List.of() : List.of(commas.split(",", -1));
    }
}
