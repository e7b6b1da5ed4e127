package org.tocsin.platform.security;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Set;

/**
 * The caller as the verified access token describes it, or as it once did, where work goes on after
 * the request.
 */
@RequestScoped
class TokenCaller implements Caller {

    private final SecurityIdentity identity;
    private final ActingCaller acting;
    private final NeededClaims needed;

    TokenCaller(SecurityIdentity identity, ActingCaller acting, NeededClaims needed) {
        this.identity = identity;
        this.acting = acting;
        this.needed = needed;
    }

    @Override
    public String subject() {
        KnownCaller known = acting.who();
        return known != null ? known.subject() : token().subject();
    }

    @Override
    public String name() {
        KnownCaller known = acting.who();
        return known != null ? known.name() : token().name();
    }

    @Override
    public String login() {
        String login = acting.who() != null ? null : token().login();
        return login != null && !login.isBlank() ? login : name();
    }

    @Override
    public Set<String> roles() {
        KnownCaller known = acting.who();
        return known != null ? known.roles() : identity.getRoles();
    }

    @Override
    public Scope scope() {
        KnownCaller known = acting.who();
        return known != null ? known.scope() : token().scope();
    }

    @Override
    public boolean isAnonymous() {
        return acting.who() == null && identity.isAnonymous();
    }

    private TokenClaims token() {
        return new TokenClaims(identity, needed);
    }
}
