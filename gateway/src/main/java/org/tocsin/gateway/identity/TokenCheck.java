package org.tocsin.gateway.identity;

import io.quarkus.oidc.OIDCException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.util.List;
import org.jboss.logging.Logger;
import org.tocsin.platform.problem.HttpFaults;
import org.tocsin.platform.problem.ProblemAnswer;
import org.tocsin.platform.problem.ProblemType;
import org.tocsin.platform.problem.Text;

/**
 * Nothing of {@code /api/v1} is passed on or answered without a valid access token, except what is
 * public, and nothing beyond its quota. The services check the token again: the gateway is not the
 * only wall.
 */
@ApplicationScoped
class TokenCheck {

    /** After Quarkus has prepared authentication, before the routes. */
    static final int ORDER = 500;

    private static final Logger LOG = Logger.getLogger(TokenCheck.class);
    private static final String GUARDED = "/api/v1/*";
    private static final List<String> OPEN =
            List.of("/api/v1/openapi", "/api/v1/events", "/api/v1/public");
    private static final Text NO_KEYS =
            Text.of(
                    "身份服务暂时不可用，无法验证令牌，请稍后重试",
                    "The identity service is unavailable, so the token cannot be verified; repeat it later");

    private final HttpAuthenticator authenticator;
    private final KnownTokens tokens;
    private final KeyWatch keys;
    private final QuotaGate gate;
    private final ProblemAnswer problems;

    TokenCheck(
            HttpAuthenticator authenticator,
            KnownTokens tokens,
            KeyWatch keys,
            QuotaGate gate,
            ProblemAnswer problems) {
        this.authenticator = authenticator;
        this.tokens = tokens;
        this.keys = keys;
        this.gate = gate;
        this.problems = problems;
    }

    void register(@Observes Router router) {
        router.route(GUARDED).order(ORDER).handler(this::check);
    }

    private void check(RoutingContext context) {
        if (isOpen(context.normalizedPath())) {
            gate.stranger(context.request(), context::next);
            return;
        }
        String token = KnownTokens.sent(context.request());
        KnownTokens.Known known = token == null ? null : tokens.find(token);
        if (known != null) {
            admit(context, known);
        } else {
            gate.stranger(context.request(), () -> verify(context, token));
        }
    }

    private static boolean isOpen(String path) {
        return OPEN.stream().anyMatch(open -> path.equals(open) || path.startsWith(open + "/"));
    }

    private void verify(RoutingContext context, @Nullable String token) {
        if (token != null && keys.isWithdrawn(token)) {
            unauthenticated(context);
            return;
        }
        authenticator
                .attemptAuthentication(context)
                .subscribe()
                .with(
                        identity -> verified(context, token, identity),
                        failure -> refuse(context, failure));
    }

    private void verified(
            RoutingContext context, @Nullable String token, @Nullable SecurityIdentity identity) {
        if (token == null || identity == null || identity.isAnonymous()) {
            unauthenticated(context);
        } else {
            admit(context, tokens.remember(token, identity));
        }
    }

    private void admit(RoutingContext context, KnownTokens.Known known) {
        gate.caller(
                context.request(),
                known,
                () -> {
                    QuarkusHttpUser.setIdentity(known.identity(), context);
                    context.next();
                });
    }

    private void refuse(RoutingContext context, Throwable failure) {
        if (!isOurs(failure)) {
            unauthenticated(context);
            return;
        }
        LOG.warnf(failure, "Tokens cannot be verified");
        context.response().putHeader(HttpHeaders.RETRY_AFTER, "5");
        problems.send(context.request(), ProblemType.UNAVAILABLE, NO_KEYS);
    }

    /**
     * Whatever else goes wrong while a token is looked at is the token's fault: it may be any
     * garbage.
     */
    private static boolean isOurs(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OIDCException || cause instanceof IOException) {
                return true;
            }
        }
        return false;
    }

    private void unauthenticated(RoutingContext context) {
        ProblemType type = ProblemType.UNAUTHENTICATED;
        problems.send(context.request(), type, HttpFaults.detailOf(type));
    }
}
