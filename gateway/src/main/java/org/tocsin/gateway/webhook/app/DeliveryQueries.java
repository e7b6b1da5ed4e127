package org.tocsin.gateway.webhook.app;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.tocsin.gateway.webhook.domain.Attempt;
import org.tocsin.gateway.webhook.domain.Delivery;
import org.tocsin.gateway.webhook.domain.DeliveryKind;
import org.tocsin.gateway.webhook.domain.DeliverySnapshot;
import org.tocsin.gateway.webhook.domain.DeliveryStatus;
import org.tocsin.gateway.webhook.domain.ReplaySnapshot;
import org.tocsin.gateway.webhook.persistence.DeliveryRepository;
import org.tocsin.gateway.webhook.persistence.SubscriptionRepository;
import org.tocsin.platform.audit.AuditTrail;
import org.tocsin.platform.paging.Keyset;
import org.tocsin.platform.paging.Page;
import org.tocsin.platform.paging.PageParams;
import org.tocsin.platform.paging.SortKeys;

/** The delivery log, to those who may read the subscription. */
@ApplicationScoped
public class DeliveryQueries {

    private static final SortKeys<Delivery> SORT =
            SortKeys.of(Delivery.class, "d", "-createdAt", Delivery::id)
                    .with("createdAt", "d.createdAt", Delivery::createdAt, Instant::parse)
                    .with("ordinal", "d.ordinal", Delivery::ordinal, Long::valueOf);

    private final SubscriptionRepository subscriptions;
    private final DeliveryRepository deliveries;
    private final Keyset keyset;
    private final AuditTrail audit;

    DeliveryQueries(
            SubscriptionRepository subscriptions,
            DeliveryRepository deliveries,
            Keyset keyset,
            AuditTrail audit) {
        this.subscriptions = subscriptions;
        this.deliveries = deliveries;
        this.keyset = keyset;
        this.audit = audit;
    }

    /** What is asked for of the log; {@code null} asks for everything. */
    public record Filter(@Nullable DeliveryStatus status, @Nullable DeliveryKind kind) {}

    /** A delivery with what was tried, oldest first. */
    public record Logged(DeliverySnapshot delivery, List<Attempt> attempts) {}

    @Transactional
    public Page<DeliverySnapshot> page(UUID webhook, Filter filter, PageParams params) {
        subscriptions.requireReadable(webhook);
        return keyset.page(
                        params, SORT, deliveries.matching(webhook, filter.status(), filter.kind()))
                .map(Delivery::snapshot);
    }

    /** Everything that matches; that it was asked for is on the audit trail. */
    @Transactional
    public Stream<DeliverySnapshot> all(UUID webhook, Filter filter, PageParams params) {
        subscriptions.requireReadable(webhook);
        audit.record("export-deliveries", "webhook", webhook, null, filter);
        return keyset.stream(
                params,
                SORT,
                deliveries.matching(webhook, filter.status(), filter.kind()),
                Delivery::snapshot);
    }

    @Transactional
    public Logged single(UUID webhook, UUID id) {
        subscriptions.requireReadable(webhook);
        return new Logged(deliveries.require(webhook, id).snapshot(), deliveries.attempts(id));
    }

    @Transactional
    public ReplaySnapshot replay(UUID webhook, UUID id) {
        subscriptions.requireReadable(webhook);
        return deliveries.requireReplay(webhook, id).snapshot();
    }
}
