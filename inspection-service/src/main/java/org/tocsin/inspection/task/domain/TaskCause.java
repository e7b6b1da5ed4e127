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
 * @param round the event count of the subject where it may give cause more than once, else 0
 */
@Embeddable
public record TaskCause(
        @Column(name = "cause_type") @Enumerated(EnumType.STRING) CauseType type,
        @Column(name = "cause_subject") UUID subjectId,
        @Column(name = "cause_round") long round) {}
