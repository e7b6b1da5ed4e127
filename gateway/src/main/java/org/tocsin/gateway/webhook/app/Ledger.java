package org.tocsin.gateway.webhook.app;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.tocsin.gateway.webhook.domain.Answer;
import org.tocsin.gateway.webhook.domain.Delivery;
import org.tocsin.gateway.webhook.domain.DeliveryKind;
import org.tocsin.gateway.webhook.domain.DeliverySnapshot;
import org.tocsin.gateway.webhook.domain.DeliveryStatus;
import org.tocsin.gateway.webhook.domain.PauseReason;
import org.tocsin.gateway.webhook.domain.Progress;
import org.tocsin.gateway.webhook.domain.RetryPlan;
import org.tocsin.gateway.webhook.persistence.DeliveryRepository;
import org.tocsin.gateway.webhook.persistence.ProgressTable;
import org.tocsin.platform.time.Moments;

/** Knows what is to be tried now, and writes down what came of it. */
@ApplicationScoped
class Ledger {

    private static final String ATTEMPTS = "tocsin.webhooks.attempts";
    private static final Set<DeliveryKind> TESTS = EnumSet.of(DeliveryKind.TEST);
    private static final Set<DeliveryKind> ALL = EnumSet.allOf(DeliveryKind.class);

    private final DeliveryRepository deliveries;
    private final ProgressTable table;
    private final Pauses pauses;
    private final WebhookSettings settings;
    private final Clock clock;
    private final Counter delivered;
    private final Counter failed;
    private final Random random = new Random();

    Ledger(
            DeliveryRepository deliveries,
            ProgressTable table,
            Pauses pauses,
            WebhookSettings settings,
            Clock clock,
            MeterRegistry meters) {
        this.deliveries = deliveries;
        this.table = table;
        this.pauses = pauses;
        this.settings = settings;
        this.clock = clock;
        this.delivered = meters.counter(ATTEMPTS, "outcome", "delivered");
        this.failed = meters.counter(ATTEMPTS, "outcome", "failed");
    }

    @Transactional
    public List<DeliverySnapshot> due(UUID subscriptionId) {
        Instant now = Moments.now(clock);
        Progress progress = table.get(subscriptionId);
        boolean open = pauses.active(subscriptionId) != null && !progress.isQuiet(now);
        // A receiver that failed last is asked for one thing, not for many at once.
        int most = progress.failures() > 0 ? 1 : settings.work().parallel();
        return deliveries.due(subscriptionId, open ? ALL : TESTS, now, most).stream()
                .map(Delivery::snapshot)
                .toList();
    }

    /** Nothing was sent: what was to be sent may not be seen any more, or is not kept any more. */
    @Transactional
    public void drop(DeliverySnapshot seen, DeliveryStatus outcome) {
        table.lock(seen.subscriptionId());
        Delivery delivery = current(seen);
        if (delivery != null) {
            delivery.settle(outcome, Moments.now(clock));
        }
    }

    @Transactional
    public void record(DeliverySnapshot seen, Instant began, Answer answer) {
        Progress progress = table.lock(seen.subscriptionId());
        Delivery delivery = current(seen);
        if (delivery == null) {
            return;
        }
        Duration pause = plan().pause(seen.attempts() + 1, answer.retryAfter(), random);
        deliveries.add(delivery.tried(began, answer, pause, settings.retry().patience()));
        count(answer);
        Instant now = Moments.now(clock);
        if (answer.isSuccess()) {
            progress.succeeded(now);
        } else if (seen.kind() != DeliveryKind.TEST) {
            failed(progress, seen.subscriptionId(), answer, now);
        }
    }

    private void count(Answer answer) {
        (answer.isSuccess() ? delivered : failed).increment();
    }

    private void failed(Progress progress, UUID subscriptionId, Answer answer, Instant now) {
        WebhookSettings.Retry retry = settings.retry();
        progress.failed(now, retry.tolerated(), retry.quiet());
        if (answer.saysGone()) {
            pauses.pause(subscriptionId, PauseReason.RECEIVER_GONE);
        } else if (progress.hasFailedFor(retry.patience(), now)) {
            pauses.pause(subscriptionId, PauseReason.RECEIVER_FAILING);
        }
    }

    @Transactional
    public void pause(UUID subscriptionId, PauseReason reason) {
        pauses.pause(subscriptionId, reason);
    }

    @Nullable
    private Delivery current(DeliverySnapshot seen) {
        Delivery delivery = deliveries.findById(seen.id());
        return delivery != null && delivery.isStill(seen) ? delivery : null;
    }

    private RetryPlan plan() {
        WebhookSettings.Retry retry = settings.retry();
        return new RetryPlan(retry.first(), retry.factor(), retry.longest(), retry.jitter());
    }
}
