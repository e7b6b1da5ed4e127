package org.tocsin.gateway.identity;

import io.quarkus.oidc.OIDCException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
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
 * public. The services check the token again: the gateway is not the only wall.
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
    private final ProblemAnswer problems;

    TokenCheck(HttpAuthenticator authenticator, ProblemAnswer problems) {
        this.authenticator = authenticator;
        this.problems = problems;
    }

    void register(@Observes Router router) {
        router.route(GUARDED).order(ORDER).handler(this::check);
    }

    private void check(RoutingContext context) {
        if (isOpen(context.normalizedPath())) {
            context.next();
            return;
        }
        authenticator
                .attemptAuthentication(context)
                .subscribe()
                .with(identity -> admit(context, identity), failure -> refuse(context, failure));
    }

    private static boolean isOpen(String path) {
        return OPEN.stream().anyMatch(open -> path.equals(open) || path.startsWith(open + "/"));
    }

    private void admit(RoutingContext context, SecurityIdentity identity) {
        if (identity == null || identity.isAnonymous()) {
            unauthenticated(context);
        } else {
            QuarkusHttpUser.setIdentity(identity, context);
            context.next();
        }
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
