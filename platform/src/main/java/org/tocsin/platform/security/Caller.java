package org.tocsin.platform.security;

import java.util.Set;

/** Who is asking, as the token says. Request scoped; never built from a request body. */
public interface Caller {

    /** The token's {@code sub}. */
    String subject();

    /** For people to read: {@code name}, else {@code preferred_username}, else the subject. */
    String name();

    /** The user name ({@code preferred_username}), where the token has one. */
    default String login() {
        return name();
    }

    Set<String> roles();

    default boolean is(String role) {
        return roles().contains(role);
    }

    Scope scope();

    /** Whether there is no token at all: a public endpoint, or work that no request began. */
    boolean isAnonymous();
}
