package org.tocsin.inspection.followup.domain;

import java.time.Instant;
import java.util.UUID;
import org.tocsin.inspection.task.domain.CauseType;

/**
 * Something that happened elsewhere and calls for a look at a unit.
 *
 * @param subjectId the accident or the hazard
 * @param subjectNo its readable number
 * @param round the sequence of the event where the subject may give this cause more than once, else
 *     0
 */
public record Trigger(
        CauseType type, UUID subjectId, String subjectNo, long round, UUID unitId, Instant at) {}
