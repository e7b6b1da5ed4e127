package org.tocsin.gateway.webhook.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.tocsin.gateway.webhook.domain.DeliverySnapshot;
import org.tocsin.gateway.webhook.domain.DeliveryStatus;
import org.tocsin.gateway.webhook.domain.PauseReason;
import org.tocsin.gateway.webhook.messaging.Message;
import org.tocsin.gateway.webhook.messaging.Receivers;
import org.tocsin.platform.security.OnBehalf;
import org.tocsin.platform.time.Moments;

/**
 * Serves one subscription: takes over what is new and sends what is due, wave by wave, each with at
 * most one event of an aggregate.
 */
@ApplicationScoped
class Courier {

    private static final Logger LOG = Logger.getLogger(Courier.class);

    private final FanOut fanOut;
    private final Ledger ledger;
    private final Satchel satchel;
    private final Receivers receivers;
    private final OnBehalf onBehalf;
    private final Clock clock;

    Courier(
            FanOut fanOut,
            Ledger ledger,
            Satchel satchel,
            Receivers receivers,
            OnBehalf onBehalf,
            Clock clock) {
        this.fanOut = fanOut;
        this.ledger = ledger;
        this.satchel = satchel;
        this.receivers = receivers;
        this.onBehalf = onBehalf;
        this.clock = clock;
    }

    /**
     * Returns when there is nothing to do at the moment, or nothing more may be begun.
     *
     * @param mayBegin whether an attempt may begin now and end in time
     */
    void serve(UUID subscriptionId, BooleanSupplier mayBegin) {
        boolean more = true;
        while (more && mayBegin.getAsBoolean()) {
            Owners.Standing owner = satchel.owner(subscriptionId);
            if (owner.doubt() != null) {
                ledger.pause(subscriptionId, owner.doubt());
            } else if (!onBehalf(owner, () -> fanOut.expand(subscriptionId))) {
                ledger.pause(subscriptionId, PauseReason.POSITION_GONE);
            }
            more = mayBegin.getAsBoolean() && sendWave(subscriptionId, owner, mayBegin);
        }
    }

    /** Returns whether there may be more to send at once. */
    private boolean sendWave(UUID subscriptionId, Owners.Standing owner, BooleanSupplier mayBegin) {
        List<DeliverySnapshot> wave = ledger.due(subscriptionId);
        AtomicBoolean troubled = new AtomicBoolean();
        try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
            wave.forEach(
                    delivery -> each.execute(() -> attempt(delivery, owner, mayBegin, troubled)));
        }
        return !wave.isEmpty() && !troubled.get();
    }

    private void attempt(
            DeliverySnapshot delivery,
            Owners.Standing owner,
            BooleanSupplier mayBegin,
            AtomicBoolean troubled) {
        try {
            Satchel.Packed packed = onBehalf(owner, () -> satchel.pack(delivery));
            Message message = packed.message();
            if (message == null) {
                ledger.drop(
                        delivery,
                        packed.kept() ? DeliveryStatus.WITHHELD : DeliveryStatus.GIVEN_UP);
                return;
            }
            // Once more: the database may have kept us waiting, and others may be at it by now.
            if (!mayBegin.getAsBoolean()) {
                return;
            }
            Instant began = Moments.now(clock);
            Map<String, String> headers = message.headers(packed.secrets(), began);
            ledger.record(delivery, began, receivers.post(packed.url(), headers, message.body()));
        } catch (RuntimeException trouble) {
            troubled.set(true);
            LOG.warnf(trouble, "Delivery %s could not be tried and is tried again", delivery.id());
        }
    }

    /** Only what is read is read for the owner; what is written is the gateway's own doing. */
    private <T> T onBehalf(Owners.Standing owner, Supplier<T> reading) {
        AtomicReference<T> found = new AtomicReference<>();
        onBehalf.run(owner.who(), () -> found.set(reading.get()));
        return found.get();
    }
}
