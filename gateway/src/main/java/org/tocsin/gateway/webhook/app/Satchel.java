package org.tocsin.gateway.webhook.app;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.tocsin.gateway.feed.app.FeedTap;
import org.tocsin.gateway.webhook.domain.DeliverySnapshot;
import org.tocsin.gateway.webhook.domain.SubscriptionSnapshot;
import org.tocsin.gateway.webhook.messaging.Message;
import org.tocsin.gateway.webhook.persistence.SubscriptionRepository;
import org.tocsin.platform.time.Moments;

/** Puts together what goes out, from what is true at that moment. */
@ApplicationScoped
class Satchel {

    private final SubscriptionRepository subscriptions;
    private final FeedTap feed;
    private final Message.Writer messages;
    private final Owners owners;
    private final SecretSeal seal;
    private final Clock clock;

    Satchel(
            SubscriptionRepository subscriptions,
            FeedTap feed,
            Message.Writer messages,
            Owners owners,
            SecretSeal seal,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.feed = feed;
        this.messages = messages;
        this.owners = owners;
        this.seal = seal;
        this.clock = clock;
    }

    /**
     * @param message {@code null} if there is nothing that may be sent
     * @param kept whether the feed still holds the event
     */
    record Packed(String url, List<byte[]> secrets, @Nullable Message message, boolean kept) {}

    @Transactional
    public Owners.Standing owner(UUID subscriptionId) {
        return owners.standing(subscriptions.findById(subscriptionId).snapshot().owner());
    }

    /** On behalf of the owner: what has left the owner's scope since it was queued stays here. */
    @Transactional
    public Packed pack(DeliverySnapshot delivery) {
        SubscriptionSnapshot subscription =
                subscriptions.findById(delivery.subscriptionId()).snapshot();
        List<byte[]> secrets =
                subscriptions.secrets(subscription.id(), Moments.now(clock)).stream()
                        .map(seal::open)
                        .toList();
        Long position = delivery.position();
        Message message =
                position == null
                        ? messages.test(
                                delivery.id(),
                                delivery.type(),
                                subscription.id(),
                                delivery.createdAt())
                        : feed.at(position, delivery.eventId(), subscription.form().division())
                                .map(messages::of)
                                .orElse(null);
        return new Packed(
                subscription.form().url(),
                secrets,
                message,
                position == null || position > feed.floor());
    }
}
