package org.tocsin.inspection.task.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;

/**
 * Why a follow-up task was raised; together with the unit it raises one task and never a second.
 *
 * @param subjectId the accident or the hazard
 * @param round the event of the subject that gave cause, by its sequence, where more than one may;
 *     else 0
 */
@Embeddable
public record TaskCause(
        @Column(name = "cause_type") @Enumerated(EnumType.STRING) CauseType type,
        @Column(name = "cause_subject") UUID subjectId,
        @Column(name = "cause_round") long round) {}
