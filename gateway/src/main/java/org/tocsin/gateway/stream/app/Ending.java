package org.tocsin.gateway.stream.app;

import java.util.Locale;

/** Why a stream ended; told to its reader. */
public enum Ending {
    /** The token expired: come back with a new one. */
    TOKEN_EXPIRED,
    /** The reader takes less than happens. */
    TOO_SLOW,
    /** What comes next is no longer kept: read the collections again. */
    POSITION_GONE,
    /** The gateway stops: come back, another one answers. */
    SHUTDOWN,
    /** The log could not be read. */
    UNAVAILABLE,
    /** The reader left; nobody is told. */
    LEFT;

    /** As a reader and a meter's tag have it: {@code token-expired}. */
    String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
