package org.tocsin.responsibility.veto.domain;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/** The fact that took the ground of a veto away. */
@Embeddable
public record LostGround(UUID factId, String factType, String href, Instant at) {}
