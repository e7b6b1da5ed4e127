package org.tocsin.platform.outbox;

import jakarta.annotation.Nullable;
import java.util.UUID;

/**
 * Whom an event may be shown to: travels as the CloudEvents extensions {@code division}, {@code
 * industry}, {@code unitid} and {@code grid}, and is compared with a reader's scope by the feed.
 */
public record EventScope(
        String division, @Nullable String industry, @Nullable UUID unitId, @Nullable String grid) {}
