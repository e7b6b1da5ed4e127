package org.tocsin.gateway.stream.app;

import java.util.List;
import org.tocsin.gateway.feed.domain.TypePattern;
import org.tocsin.platform.security.KnownCaller;

/**
 * Who reads a stream, and what of it.
 *
 * @param account the caller in one program; its streams are counted together
 * @param expiresAt of the token, in seconds of the real time
 */
public record Subscriber(KnownCaller who, String account, long expiresAt, List<TypePattern> types) {

    boolean wants(String type) {
        return types.isEmpty() || types.stream().anyMatch(pattern -> pattern.matches(type));
    }
}
