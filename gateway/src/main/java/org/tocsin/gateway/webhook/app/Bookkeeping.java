package org.tocsin.gateway.webhook.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.tocsin.gateway.feed.app.FeedTap;
import org.tocsin.gateway.webhook.domain.Progress;
import org.tocsin.gateway.webhook.domain.SigningSecret;
import org.tocsin.gateway.webhook.domain.SubscriptionForm;
import org.tocsin.gateway.webhook.persistence.DeliveryRepository;
import org.tocsin.gateway.webhook.persistence.ProgressTable;
import org.tocsin.platform.lease.Bucket;
import org.tocsin.platform.problem.ProblemType;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Text;
import org.tocsin.platform.time.Moments;

/** What has to be kept in step when a subscription changes. Part of the register's transactions. */
@ApplicationScoped
class Bookkeeping {

    private static final Text GONE =
            Text.of(
                    "暂停期间的部分事件已不再保留：请重新读取各列表，再以 NOW 恢复",
                    "Events since it stopped are no longer kept: read the collections again and resume from NOW");

    private final ProgressTable table;
    private final DeliveryRepository deliveries;
    private final FeedTap feed;
    private final WebhookRules rules;
    private final WebhookSettings settings;
    private final Clock clock;

    Bookkeeping(
            ProgressTable table,
            DeliveryRepository deliveries,
            FeedTap feed,
            WebhookRules rules,
            WebhookSettings settings,
            Clock clock) {
        this.table = table;
        this.deliveries = deliveries;
        this.feed = feed;
        this.rules = rules;
        this.settings = settings;
        this.clock = clock;
    }

    void checkNew(SubscriptionForm form, long present) {
        rules.check(form);
        if (present >= settings.perOwner()) {
            throw WebhookRules.tooMany(settings.perOwner());
        }
    }

    void check(SubscriptionForm form) {
        rules.check(form);
    }

    /** A new subscription gets what happens from now on; a replay gets what was. */
    Progress open(UUID id) {
        Progress progress = new Progress(id, Bucket.of(id), feed.head());
        table.add(progress);
        return progress;
    }

    /** First this, then the subscription, as those who deliver do: so nobody waits crosswise. */
    void lock(UUID id) {
        table.lock(id);
    }

    Progress progress(UUID id) {
        return table.get(id);
    }

    void reopen(UUID id, ResumeFrom from) {
        Progress progress = table.lock(id);
        if (from == ResumeFrom.NOW) {
            progress.advance(feed.head());
        } else if (progress.position() < feed.floor()) {
            throw new Refusal.Of(ProblemType.POSITION_GONE, GONE);
        }
        progress.forgive();
        deliveries.renew(id, Moments.now(clock));
    }

    void close(UUID id) {
        Progress locked = table.lock(id);
        locked.forgive();
        deliveries.giveUp(id, Moments.now(clock));
    }

    void retire(List<SigningSecret> present, Instant now) {
        if (present.size() >= settings.secrets()) {
            throw WebhookRules.tooManySecrets(settings.secrets());
        }
        present.forEach(secret -> secret.expire(now.plus(settings.overlap())));
    }
}
