package org.tocsin.inspection.visit.domain;

import java.time.Instant;

/**
 * What a decision about a visit depends on besides the visit itself; none of it comes from a
 * request body.
 *
 * @param minimumInspectors how many inspectors a signed site record needs
 */
public record Circumstances(Actor actor, Instant at, int minimumInspectors) {}
