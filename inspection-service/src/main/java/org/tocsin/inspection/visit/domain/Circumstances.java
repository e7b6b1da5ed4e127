package org.tocsin.inspection.visit.domain;

import jakarta.annotation.Nullable;
import java.time.Instant;

/**
 * What a decision about a visit depends on besides the visit itself; none of it comes from a
 * request body.
 *
 * @param minimumInspectors how many inspectors a signed site record needs
 * @param recordDigest of the visit as it stands; {@code null} before it is on record
 */
public record Circumstances(
        Actor actor, Instant at, int minimumInspectors, @Nullable String recordDigest) {}
