package org.tocsin.platform.security;

import io.quarkus.arc.Unremovable;
import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.jwt.consumer.Validator;

/**
 * Refuses tokens of other kinds that the same realm signs (ID tokens, refresh tokens, logout
 * tokens): only access tokens carry {@code typ: Bearer}. The OIDC extension checks this only where
 * it discovers the realm itself.
 */
@ApplicationScoped
@Unremovable
class AccessTokensOnly implements Validator {

    @Override
    public @Nullable String validate(JwtContext context) {
        Object typ = context.getJwtClaims().getClaimValue("typ");
        return "Bearer".equals(typ) ? null : "The token is not an access token, its typ is " + typ;
    }
}
