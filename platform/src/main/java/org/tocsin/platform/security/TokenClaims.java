package org.tocsin.platform.security;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.Nullable;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Text;

/** What a verified access token says of who sent it. */
record TokenClaims(SecurityIdentity identity, NeededClaims needed) {

    String subject() {
        return token().getSubject();
    }

    String name() {
        String name = token().getClaim("name");
        String login = token().getClaim("preferred_username");
        return name != null && !name.isBlank() ? name : login != null ? login : subject();
    }

    @Nullable
    String login() {
        return token().getClaim("preferred_username");
    }

    Set<String> roles() {
        return identity.getRoles();
    }

    Scope scope() {
        return needed.checked(
                roles(),
                new Scope(
                        text("division"),
                        texts("industries"),
                        unitId(text("unit_id")),
                        texts("grids")));
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
