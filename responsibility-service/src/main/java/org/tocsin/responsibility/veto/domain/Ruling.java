package org.tocsin.responsibility.veto.domain;

import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * What a leader decided, and on which paper.
 *
 * @param subject of the leader's token
 */
@Embeddable
public record Ruling(String reason, String documentNo, String subject, String name, Instant at) {}
