package org.tocsin.gateway.webhook.app;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.tocsin.gateway.webhook.domain.PauseReason;
import org.tocsin.gateway.webhook.domain.Subscription;
import org.tocsin.gateway.webhook.domain.SubscriptionCommand;
import org.tocsin.gateway.webhook.domain.SubscriptionSnapshot;
import org.tocsin.gateway.webhook.persistence.SubscriptionRepository;
import org.tocsin.platform.audit.AuditTrail;
import org.tocsin.platform.time.Moments;

/** Pauses that nobody asked for. Part of the deliverer's transactions. */
@ApplicationScoped
class Pauses {

    private static final Logger LOG = Logger.getLogger(Pauses.class);

    private final SubscriptionRepository subscriptions;
    private final AuditTrail audit;
    private final Clock clock;

    Pauses(SubscriptionRepository subscriptions, AuditTrail audit, Clock clock) {
        this.subscriptions = subscriptions;
        this.audit = audit;
        this.clock = clock;
    }

    /** The subscription, or {@code null} if it is not active. */
    @Nullable
    Subscription active(UUID id) {
        Subscription subscription = subscriptions.findById(id);
        return SubscriptionCommand.PAUSE.isLawfulIn(subscription.snapshot().status())
                ? subscription
                : null;
    }

    void pause(UUID id, PauseReason reason) {
        Subscription subscription = active(id);
        if (subscription != null) {
            pause(subscription, reason);
        }
    }

    void pause(Subscription subscription, PauseReason reason) {
        SubscriptionSnapshot before = subscription.snapshot();
        subscription.pause(reason, Moments.now(clock));
        subscriptions.flush();
        audit.record(
                "pause-by-itself", "webhook", subscription.id(), before, subscription.snapshot());
        LOG.warnf("Webhook %s is paused: %s", subscription.id(), reason);
    }
}
