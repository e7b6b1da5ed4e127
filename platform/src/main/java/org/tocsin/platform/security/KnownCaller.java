package org.tocsin.platform.security;

import java.util.Set;

/** A caller as a token once described it, for work that goes on after the request. */
public record KnownCaller(String subject, String name, Set<String> roles, Scope scope) {

    public KnownCaller {
        roles = Set.copyOf(roles);
    }

    public static KnownCaller of(Caller caller) {
        return new KnownCaller(caller.subject(), caller.name(), caller.roles(), caller.scope());
    }
}
