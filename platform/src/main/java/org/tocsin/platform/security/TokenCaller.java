package org.tocsin.platform.security;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.Nullable;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Text;

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
        return known != null ? known.subject() : token().getSubject();
    }

    @Override
    public String name() {
        KnownCaller known = acting.who();
        if (known != null) {
            return known.name();
        }
        String name = token().getClaim("name");
        String login = token().getClaim("preferred_username");
        return name != null && !name.isBlank() ? name : login != null ? login : subject();
    }

    @Override
    public String login() {
        String login = acting.who() != null ? null : token().getClaim("preferred_username");
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
        if (known != null) {
            return known.scope();
        }
        return needed.checked(
                identity.getRoles(),
                new Scope(
                        text("division"),
                        texts("industries"),
                        unitId(text("unit_id")),
                        texts("grids")));
    }

    @Override
    public boolean isAnonymous() {
        return acting.who() == null && identity.isAnonymous();
    }

    private JsonWebToken token() {
        if (identity.getPrincipal() instanceof JsonWebToken token) {
            return token;
        }
        throw new io.quarkus.security.UnauthorizedException();
    }

    private @Nullable String text(String claim) {
        Object value = token().getClaim(claim);
        String text = value instanceof JsonString json ? json.getString() : (String) value;
        return text == null || text.isBlank() ? null : text;
    }

    private Set<String> texts(String claim) {
        Object value = token().getClaim(claim);
        return switch (value) {
            case null -> Set.of();
            case JsonArray array ->
                    array.getValuesAs(JsonString.class).stream()
                            .map(JsonString::getString)
                            .collect(Collectors.toSet());
            case Collection<?> many ->
                    many.stream().map(String::valueOf).collect(Collectors.toSet());
            default -> Set.of(text(claim));
        };
    }

    private static @Nullable UUID unitId(@Nullable String claim) {
        try {
            return claim == null ? null : UUID.fromString(claim);
        } catch (IllegalArgumentException malformed) {
            throw new Refusal.Forbidden(
                    Text.of("令牌中的 unit_id 不是 UUID", "The token's unit_id is not a UUID"));
        }
    }
}
