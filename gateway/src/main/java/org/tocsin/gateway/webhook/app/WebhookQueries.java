package org.tocsin.gateway.webhook.app;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.tocsin.gateway.webhook.domain.Subscription;
import org.tocsin.gateway.webhook.domain.SubscriptionSnapshot;
import org.tocsin.gateway.webhook.domain.SubscriptionStatus;
import org.tocsin.gateway.webhook.persistence.ProgressTable;
import org.tocsin.gateway.webhook.persistence.SubscriptionRepository;
import org.tocsin.platform.paging.Clause;
import org.tocsin.platform.paging.Keyset;
import org.tocsin.platform.paging.Page;
import org.tocsin.platform.paging.PageParams;
import org.tocsin.platform.paging.SortKeys;
import org.tocsin.platform.time.Moments;

/** Subscriptions, to their owners and to auditors. */
@ApplicationScoped
public class WebhookQueries {

    private static final SortKeys<Subscription> SORT =
            SortKeys.of(Subscription.class, "s", "-createdAt", Subscription::id)
                    .with("createdAt", "s.createdAt", Subscription::createdAt, Instant::parse);

    private final SubscriptionRepository subscriptions;
    private final ProgressTable table;
    private final Owners owners;
    private final Keyset keyset;
    private final Clock clock;

    WebhookQueries(
            SubscriptionRepository subscriptions,
            ProgressTable table,
            Owners owners,
            Keyset keyset,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.table = table;
        this.owners = owners;
        this.keyset = keyset;
        this.clock = clock;
    }

    @Transactional
    public WebhookCase single(UUID id) {
        owners.renew();
        return whole(subscriptions.requireReadable(id).snapshot());
    }

    @Transactional
    public Page<WebhookCase> page(@Nullable SubscriptionStatus status, PageParams params) {
        owners.renew();
        Clause where =
                subscriptions
                        .readable()
                        .and(Clause.ifPresent(status, "s.status = :status", "status"));
        return keyset.page(params, SORT, where).map(s -> whole(s.snapshot()));
    }

    private WebhookCase whole(SubscriptionSnapshot subscription) {
        return WebhookCase.of(
                subscription,
                owners.isCaller(subscription.owner()),
                table.get(subscription.id()),
                subscriptions.secrets(subscription.id(), Moments.now(clock)));
    }
}
