package org.tocsin.gateway.webhook.app;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.tocsin.platform.security.KnownCaller;
import org.tocsin.platform.security.KnownCallers;

/**
 * Notices what owners' tokens say wherever they are used: a role or a division that was taken away
 * must tell on the deliveries at once, though its owner never comes back to the webhooks. Requests
 * do not wait for that; what is seen is written down together a moment later.
 */
@ApplicationScoped
public class Sightings {

    /** After tokens were verified, before anything is answered or passed on. */
    private static final int ORDER = 501;

    private static final String GUARDED = "/api/v1/*";
    private static final int MOST = 50_000;
    private static final int BATCH = 500;

    private final KnownCallers callers;
    private final OwnerRenewal renewal;
    private final Map<String, Sighting> seen = new ConcurrentHashMap<>();

    Sightings(KnownCallers callers, OwnerRenewal renewal) {
        this.callers = callers;
        this.renewal = renewal;
    }

    /** Who was seen, and when the token was made. */
    record Sighting(KnownCaller who, Instant issued) {

        private static Sighting newer(Sighting before, Sighting now) {
            return now.issued().isBefore(before.issued()) ? before : now;
        }
    }

    /** On the realm's clock; of tokens that do not say, as old as can be. */
    static Instant issued(SecurityIdentity identity) {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? Instant.ofEpochSecond(token.getIssuedAtTime())
                : Instant.EPOCH;
    }

    void register(@Observes Router router) {
        router.route(GUARDED).order(ORDER).handler(this::look);
    }

    private void look(RoutingContext context) {
        if (context.user() instanceof QuarkusHttpUser user && seen.size() < MOST) {
            SecurityIdentity identity = user.getSecurityIdentity();
            if (identity.getPrincipal() instanceof JsonWebToken) {
                KnownCaller who = callers.of(identity);
                seen.merge(who.subject(), new Sighting(who, issued(identity)), Sighting::newer);
            }
        }
        context.next();
    }

    @Scheduled(
            every = "${tocsin.webhooks.owners-every:1s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    public void writeDown() {
        List<Sighting> some = take();
        while (!some.isEmpty()) {
            try {
                renewal.renew(some);
            } catch (RuntimeException unreachable) {
                some.forEach(s -> seen.merge(s.who().subject(), s, Sightings::keep));
                throw unreachable;
            }
            some = take();
        }
    }

    private static Sighting keep(Sighting since, Sighting put) {
        return Sighting.newer(put, since);
    }

    private List<Sighting> take() {
        List<Sighting> some = new ArrayList<>();
        for (String subject : seen.keySet()) {
            Sighting sighting = some.size() < BATCH ? seen.remove(subject) : null;
            if (sighting != null) {
                some.add(sighting);
            }
        }
        return some;
    }
}
