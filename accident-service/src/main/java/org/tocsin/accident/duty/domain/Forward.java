package org.tocsin.accident.duty.domain;

import jakarta.annotation.Nullable;
import java.time.Instant;

/**
 * That a level passed the report on.
 *
 * @param receivedAt when it had received the report itself; {@code null} if that is what the level
 *     below says
 */
public record Forward(Level fromLevel, @Nullable Instant receivedAt, Instant forwardedAt) {}
