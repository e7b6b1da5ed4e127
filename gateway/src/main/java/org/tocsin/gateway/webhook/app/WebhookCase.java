package org.tocsin.gateway.webhook.app;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.tocsin.gateway.webhook.domain.Progress;
import org.tocsin.gateway.webhook.domain.SigningSecret;
import org.tocsin.gateway.webhook.domain.SubscriptionSnapshot;

/**
 * A subscription with how it is doing, taken out of the transaction.
 *
 * @param own whether it is the caller's
 * @param secrets when those that sign now were made and when they end, newest first
 */
public record WebhookCase(
        SubscriptionSnapshot subscription,
        boolean own,
        @Nullable Instant deliveredAt,
        @Nullable Instant failingSince,
        int failures,
        List<Validity> secrets) {

    /** When a secret signs. */
    public record Validity(Instant from, @Nullable Instant until) {}

    /** Of what moves without a change of the subscription itself; the same on every instance. */
    public int progressDigest() {
        return Objects.hash(deliveredAt, failingSince, failures, secrets);
    }

    static WebhookCase of(
            SubscriptionSnapshot subscription,
            boolean own,
            Progress progress,
            List<SigningSecret> secrets) {
        return new WebhookCase(
                subscription,
                own,
                progress.deliveredAt(),
                progress.failingSince(),
                progress.failures(),
                secrets.stream().map(s -> new Validity(s.createdAt(), s.expiresAt())).toList());
    }
}
