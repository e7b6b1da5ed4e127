package org.tocsin.gateway.webhook.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.tocsin.gateway.webhook.domain.Delivery;
import org.tocsin.gateway.webhook.domain.DeliverySnapshot;
import org.tocsin.gateway.webhook.domain.Progress;
import org.tocsin.gateway.webhook.domain.Replay;
import org.tocsin.gateway.webhook.domain.ReplaySnapshot;
import org.tocsin.gateway.webhook.domain.SubscriptionCommand;
import org.tocsin.gateway.webhook.persistence.DeliveryRepository;
import org.tocsin.gateway.webhook.persistence.ProgressTable;
import org.tocsin.gateway.webhook.persistence.SubscriptionRepository;
import org.tocsin.platform.audit.AuditTrail;
import org.tocsin.platform.time.Ids;
import org.tocsin.platform.time.Moments;

/** Deliveries that an owner asks for. */
@ApplicationScoped
public class Redelivery {

    private static final String TEST_TYPE = "webhook.test.v1";

    private final SubscriptionRepository subscriptions;
    private final DeliveryRepository deliveries;
    private final ProgressTable table;
    private final ReplayRange range;
    private final AuditTrail audit;
    private final Clock clock;

    Redelivery(
            SubscriptionRepository subscriptions,
            DeliveryRepository deliveries,
            ProgressTable table,
            ReplayRange range,
            AuditTrail audit,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.deliveries = deliveries;
        this.table = table;
        this.range = range;
        this.audit = audit;
        this.clock = clock;
    }

    /** Also while paused: to see whether the receiver works before going on. */
    @Transactional
    public DeliverySnapshot test(UUID id) {
        subscriptions.requireOwn(id).require(SubscriptionCommand.TEST);
        Instant now = Moments.now(clock);
        Progress progress = table.lock(id);
        Delivery test = Delivery.test(Ids.next(), id, progress.nextOrdinal(), TEST_TYPE, now);
        deliveries.persistAndFlush(test);
        audit.record("test", "webhook", id, null, test.snapshot());
        return test.snapshot();
    }

    @Transactional
    public ReplaySnapshot replay(UUID id, ReplayForm form) {
        subscriptions.requireOwn(id).require(SubscriptionCommand.REPLAY);
        Instant now = Moments.now(clock);
        ReplayRange.Found found = range.of(form, table.lock(id).position());
        Replay replay = new Replay(Ids.next(), id, found.after(), found.until(), now);
        deliveries.add(replay);
        replay.advance(found.after(), 0, now);
        deliveries.flush();
        audit.record("replay", "webhook", id, null, replay.snapshot());
        return replay.snapshot();
    }
}
