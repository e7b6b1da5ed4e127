package org.tocsin.gateway.webhook.app;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.tocsin.gateway.webhook.domain.Owner;
import org.tocsin.gateway.webhook.domain.PauseReason;
import org.tocsin.gateway.webhook.domain.Roles;
import org.tocsin.gateway.webhook.domain.Subscription;
import org.tocsin.gateway.webhook.domain.SubscriptionForm;
import org.tocsin.gateway.webhook.persistence.OwnerTable;
import org.tocsin.platform.security.Caller;
import org.tocsin.platform.security.KnownCaller;
import org.tocsin.platform.security.Scope;
import org.tocsin.platform.time.Moments;

/** Keeps what owners' tokens say: their subscriptions see that and no more. */
@ApplicationScoped
class Owners {

    private final OwnerTable table;
    private final WebhookSettings settings;
    private final Caller caller;
    private final SecurityIdentity identity;
    private final Clock clock;

    Owners(
            OwnerTable table,
            WebhookSettings settings,
            Caller caller,
            SecurityIdentity identity,
            Clock clock) {
        this.table = table;
        this.settings = settings;
        this.caller = caller;
        this.identity = identity;
        this.clock = clock;
    }

    /** The caller is an owner from now on. */
    void put() {
        table.put(KnownCaller.of(caller), Sightings.issued(identity), Moments.now(clock));
    }

    /** If the caller is an owner, this token is the last word on what that covers. */
    void renew() {
        table.renew(KnownCaller.of(caller), Sightings.issued(identity), Moments.now(clock));
    }

    Subscription subscription(UUID id, SubscriptionForm form, Instant at) {
        return new Subscription(id, caller.subject(), caller.scope().division(), form, at);
    }

    boolean isCaller(String subject) {
        return subject.equals(caller.subject());
    }

    /**
     * Whom to act for.
     *
     * @param doubt why nothing may be sent at all, or {@code null}
     */
    record Standing(KnownCaller who, @Nullable PauseReason doubt) {}

    Standing standing(String subject) {
        Owner owner = table.get(subject);
        Owner.Claims claims = owner.claims();
        Scope scope =
                new Scope(claims.division(), claims.industries(), claims.unitId(), claims.grids());
        return new Standing(
                new KnownCaller(owner.subject(), owner.name(), owner.roles(), scope), doubt(owner));
    }

    @Nullable
    private PauseReason doubt(Owner owner) {
        if (!Roles.maySubscribe(owner.roles())) {
            return PauseReason.OWNER_NOT_ENTITLED;
        }
        Instant believed = owner.confirmedAt().plus(settings.confirmWithin());
        return believed.isAfter(clock.instant()) ? null : PauseReason.OWNER_UNSEEN;
    }
}
