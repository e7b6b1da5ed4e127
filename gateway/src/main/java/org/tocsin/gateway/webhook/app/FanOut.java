package org.tocsin.gateway.webhook.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.tocsin.gateway.feed.app.FeedSlice;
import org.tocsin.gateway.feed.app.FeedTap;
import org.tocsin.gateway.feed.domain.FeedNews;
import org.tocsin.gateway.webhook.domain.Delivery;
import org.tocsin.gateway.webhook.domain.DeliveryKind;
import org.tocsin.gateway.webhook.domain.Progress;
import org.tocsin.gateway.webhook.domain.Replay;
import org.tocsin.gateway.webhook.domain.Subscription;
import org.tocsin.gateway.webhook.domain.SubscriptionSnapshot;
import org.tocsin.gateway.webhook.persistence.DeliveryRepository;
import org.tocsin.gateway.webhook.persistence.ProgressTable;
import org.tocsin.platform.time.Ids;
import org.tocsin.platform.time.Moments;

/** Makes deliveries of what a subscription's owner may see of the feed. */
@ApplicationScoped
class FanOut {

    private final ProgressTable table;
    private final DeliveryRepository deliveries;
    private final FeedTap feed;
    private final Pauses pauses;
    private final WebhookSettings settings;
    private final Clock clock;

    FanOut(
            ProgressTable table,
            DeliveryRepository deliveries,
            FeedTap feed,
            Pauses pauses,
            WebhookSettings settings,
            Clock clock) {
        this.table = table;
        this.deliveries = deliveries;
        this.feed = feed;
        this.pauses = pauses;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * On behalf of the owner. The lock lets an event become one delivery, whoever else tries.
     *
     * @return {@code false} if something of what was still to come is no longer kept
     */
    @Transactional
    public boolean expand(UUID id) {
        Progress progress = table.lock(id);
        Subscription subscription = pauses.active(id);
        int room = (int) (settings.work().backlog() - deliveries.pending(id));
        if (subscription == null || room <= 0) {
            return true;
        }
        SubscriptionSnapshot wanted = subscription.snapshot();
        int batch = Math.min(room, settings.work().batch());
        for (Replay replay : deliveries.openReplays(id)) {
            repeat(replay, wanted, progress, batch);
        }
        return goOn(progress, wanted, batch);
    }

    private boolean goOn(Progress progress, SubscriptionSnapshot wanted, int batch) {
        long head = feed.head();
        FeedSlice found = read(progress.position(), head, wanted, batch);
        // Only now: what was purged while reading must be noticed, not passed over.
        if (progress.position() < feed.floor()) {
            return false;
        }
        append(found.news(), wanted.id(), progress, DeliveryKind.EVENT);
        progress.advance(found.next());
        return true;
    }

    private void repeat(Replay replay, SubscriptionSnapshot wanted, Progress progress, int batch) {
        FeedSlice found = read(replay.position(), replay.until(), wanted, batch);
        if (replay.position() < feed.floor()) {
            replay.cutShort(Moments.now(clock));
            return;
        }
        append(found.news(), wanted.id(), progress, DeliveryKind.REPLAY);
        replay.advance(found.next(), found.news().size(), Moments.now(clock));
    }

    private FeedSlice read(long after, long until, SubscriptionSnapshot wanted, int batch) {
        return after >= until
                ? new FeedSlice(List.of(), until, false)
                : feed.read(after, until, wanted.patterns(), wanted.form().division(), batch);
    }

    private void append(
            List<FeedNews> found, UUID subscriptionId, Progress progress, DeliveryKind kind) {
        Instant now = Moments.now(clock);
        for (FeedNews news : found) {
            deliveries.persist(
                    Delivery.of(
                            news, Ids.next(), subscriptionId, progress.nextOrdinal(), kind, now));
        }
    }
}
