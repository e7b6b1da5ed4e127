package org.tocsin.gateway.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.tocsin.gateway.limit.Quota;
import org.tocsin.gateway.limit.Quotas;

/**
 * Tokens that were verified once, by their hash, until they expire. The tokens themselves are not
 * kept. Expiry goes by the real time even where the suite's clock is moved, as it does where tokens
 * are verified.
 */
@ApplicationScoped
class KnownTokens {

    /** Who sent a token. */
    record Known(SecurityIdentity identity, long expiresAt, String who, Quota quota) {}

    private static final String BEARER = "Bearer ";
    private static final int MOST = 20_000;
    private static final Clock REAL_TIME = Clock.systemUTC();
    private static final ThreadLocal<MessageDigest> HASH =
            ThreadLocal.withInitial(KnownTokens::sha256);

    private final Cache<String, Known> byHash = Caffeine.newBuilder().maximumSize(MOST).build();
    private final Quotas quotas;

    KnownTokens(Quotas quotas) {
        this.quotas = quotas;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The bearer token of a request; null where it carries none. */
    static @Nullable String sent(HttpServerRequest request) {
        String sent = request.getHeader(HttpHeaders.AUTHORIZATION);
        return sent != null && sent.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? sent.substring(BEARER.length())
                : null;
    }

    @Nullable
    Known find(String token) {
        Known known = byHash.getIfPresent(hash(token));
        return known != null && REAL_TIME.millis() < known.expiresAt() * 1000 ? known : null;
    }

    /** Remembers a token that was just verified. */
    Known remember(String token, SecurityIdentity identity) {
        Known known = known(identity);
        byHash.put(hash(token), known);
        return known;
    }

    /** From now on each token is verified again. */
    void forget() {
        byHash.invalidateAll();
    }

    /** Without what belongs to the request that brought the token first. */
    private Known known(SecurityIdentity identity) {
        SecurityIdentity plain =
                QuarkusSecurityIdentity.builder()
                        .setPrincipal(identity.getPrincipal())
                        .addRoles(identity.getRoles())
                        .build();
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            throw new IllegalStateException("The caller is not described by a token");
        }
        Object azp = token.getClaim("azp");
        String program = azp == null ? "" : azp.toString();
        return new Known(
                plain,
                token.getExpirationTime(),
                program + "/" + token.getSubject(),
                quotas.of(program));
    }

    private static String hash(String token) {
        byte[] hash = HASH.get().digest(token.getBytes(StandardCharsets.ISO_8859_1));
        return new String(hash, StandardCharsets.ISO_8859_1);
    }
}
