package org.tocsin.gateway.stream.app;

import java.util.List;
import org.tocsin.gateway.feed.app.Selection;
import org.tocsin.gateway.feed.app.Sight;
import org.tocsin.gateway.feed.domain.TypePattern;
import org.tocsin.platform.security.KnownCaller;

/**
 * Who reads a stream, and what of it.
 *
 * @param account the caller in one program; its streams are counted together
 * @param expiresAt of the token, in seconds of the real time
 */
public record Subscriber(KnownCaller who, String account, long expiresAt, List<TypePattern> types) {

    Selection selection() {
        return new Selection(new Sight(who.scope()), types);
    }
}
