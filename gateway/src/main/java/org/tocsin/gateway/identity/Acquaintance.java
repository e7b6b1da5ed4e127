package org.tocsin.gateway.identity;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;

/** Lets those through whose token was verified before; they are most. */
@ApplicationScoped
public class Acquaintance {

    private final KnownTokens tokens;
    private final QuotaGate gate;

    Acquaintance(KnownTokens tokens, QuotaGate gate) {
        this.tokens = tokens;
        this.gate = gate;
    }

    /**
     * @param next what the caller may do, within its quota
     * @return false where the caller is not known, and nothing has been done
     */
    public boolean admits(HttpServerRequest request, Runnable next) {
        String token = KnownTokens.sent(request);
        KnownTokens.Known known = token == null ? null : tokens.find(token);
        if (known == null) {
            return false;
        }
        gate.caller(request, known, next);
        return true;
    }
}
