package org.tocsin.gateway.webhook.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.tocsin.gateway.webhook.domain.PauseReason;
import org.tocsin.gateway.webhook.domain.Progress;
import org.tocsin.gateway.webhook.domain.SigningSecret;
import org.tocsin.gateway.webhook.domain.Subscription;
import org.tocsin.gateway.webhook.domain.SubscriptionCommand;
import org.tocsin.gateway.webhook.domain.SubscriptionForm;
import org.tocsin.gateway.webhook.domain.SubscriptionSnapshot;
import org.tocsin.gateway.webhook.persistence.SubscriptionRepository;
import org.tocsin.platform.audit.AuditTrail;
import org.tocsin.platform.http.IfMatch;
import org.tocsin.platform.time.Ids;
import org.tocsin.platform.time.Moments;

/** Makes subscriptions and changes them, for their owners. */
@ApplicationScoped
public class WebhookRegister {

    private final SubscriptionRepository subscriptions;
    private final Bookkeeping books;
    private final Owners owners;
    private final SecretSeal seal;
    private final AuditTrail audit;
    private final Clock clock;

    WebhookRegister(
            SubscriptionRepository subscriptions,
            Bookkeeping books,
            Owners owners,
            SecretSeal seal,
            AuditTrail audit,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.books = books;
        this.owners = owners;
        this.seal = seal;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public NewSecret subscribe(SubscriptionForm form) {
        books.checkNew(form, subscriptions.countOwn());
        Instant now = Moments.now(clock);
        owners.put();
        Subscription subscription = owners.subscription(Ids.next(), form, now);
        subscriptions.persistAndFlush(subscription);
        Progress progress = books.open(subscription.id());
        SecretSeal.Fresh fresh = seal.make(subscription.id(), now);
        subscriptions.add(fresh.kept());
        audit.record("subscribe", "webhook", subscription.id(), null, subscription.snapshot());
        return new NewSecret(
                WebhookCase.of(subscription.snapshot(), true, progress, List.of(fresh.kept())),
                fresh.text());
    }

    @Transactional
    public WebhookCase change(UUID id, IfMatch expected, SubscriptionForm form) {
        books.check(form);
        return changed("change", id, expected, s -> s.change(form, Moments.now(clock)));
    }

    @Transactional
    public WebhookCase pause(UUID id, IfMatch expected) {
        return changed(
                "pause", id, expected, s -> s.pause(PauseReason.BY_OWNER, Moments.now(clock)));
    }

    @Transactional
    public WebhookCase resume(UUID id, IfMatch expected, ResumeFrom from) {
        return changed(
                "resume",
                id,
                expected,
                s -> {
                    s.resume(Moments.now(clock));
                    books.reopen(id, from);
                });
    }

    @Transactional
    public WebhookCase close(UUID id, IfMatch expected) {
        return changed(
                "close",
                id,
                expected,
                s -> {
                    s.close(Moments.now(clock));
                    books.close(id);
                });
    }

    /** The secrets before it go on signing for a while. */
    @Transactional
    public NewSecret rotate(UUID id, IfMatch expected) {
        Instant now = Moments.now(clock);
        SecretSeal.Fresh fresh = seal.make(id, now);
        WebhookCase webhook =
                changed(
                        "rotate-secret",
                        id,
                        expected,
                        s -> {
                            s.touch(SubscriptionCommand.ROTATE_SECRET, now);
                            books.retire(subscriptions.secrets(id, now), now);
                            subscriptions.add(fresh.kept());
                        });
        return new NewSecret(webhook, fresh.text());
    }

    private WebhookCase changed(
            String action, UUID id, IfMatch expected, Consumer<Subscription> change) {
        owners.renew();
        Subscription subscription = subscriptions.requireOwn(id);
        SubscriptionSnapshot before = subscription.snapshot();
        expected.check("webhook", id, before.version());
        books.lock(id);
        change.accept(subscription);
        subscriptions.flush();
        audit.record(action, "webhook", id, before, subscription.snapshot());
        List<SigningSecret> secrets = subscriptions.secrets(id, Moments.now(clock));
        return WebhookCase.of(subscription.snapshot(), true, books.progress(id), secrets);
    }
}
