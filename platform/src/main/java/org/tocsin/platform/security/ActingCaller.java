package org.tocsin.platform.security;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.RequestScoped;

/** On whose behalf work without a request is done. */
@RequestScoped
class ActingCaller {

    @Nullable private KnownCaller who;

    void become(KnownCaller caller) {
        who = caller;
    }

    @Nullable
    KnownCaller who() {
        return who;
    }
}
