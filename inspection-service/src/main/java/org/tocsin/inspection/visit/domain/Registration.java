package org.tocsin.inspection.visit.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * Under what number, by whom and when a visit is put on record.
 *
 * @param requestDigest of what was sent, to tell a repeated upload from another visit under the
 *     same id
 */
public record Registration(
        UUID id, String inspectionNo, String requestDigest, Actor by, Instant at) {}
