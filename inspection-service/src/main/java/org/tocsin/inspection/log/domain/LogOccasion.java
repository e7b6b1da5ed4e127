package org.tocsin.inspection.log.domain;

import java.time.Instant;

/**
 * What a step of a log depends on besides the log; none of it comes from a request body.
 *
 * @param officer subject of who asks
 * @param visits how many visits of the log's officer and day are on record
 */
public record LogOccasion(String officer, String officerName, Instant at, long visits) {}
