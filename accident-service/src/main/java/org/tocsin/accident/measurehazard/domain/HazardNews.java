package org.tocsin.accident.measurehazard.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * What the hazard register has told of a hazard.
 *
 * @param status as the register spells it; a status this service does not know counts as open
 * @param sequence the hazard's event count
 */
public record HazardNews(
        UUID hazardId, String hazardNo, String grade, String status, long sequence, Instant at) {}
