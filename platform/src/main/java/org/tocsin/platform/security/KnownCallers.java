package org.tocsin.platform.security;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import org.tocsin.platform.problem.Refusal;

/** Reads who sent a verified token, where no request context is. */
@ApplicationScoped
public class KnownCallers {

    private final NeededClaims needed;

    KnownCallers(NeededClaims needed) {
        this.needed = needed;
    }

    /**
     * @return with a scope of nothing where the token's claims are not well formed
     */
    public KnownCaller of(SecurityIdentity identity) {
        TokenClaims token = new TokenClaims(identity, needed);
        return new KnownCaller(token.subject(), token.name(), token.roles(), scope(token));
    }

    private static Scope scope(TokenClaims token) {
        try {
            return token.scope();
        } catch (Refusal malformed) {
            return Scope.NOTHING;
        }
    }
}
