package org.tocsin.responsibility.veto.domain;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What a veto rests on.
 *
 * @param ruleVersion of the whole book of rules
 * @param factId the fact that met the rule
 * @param aggregateId the record that the fact is about
 * @param subjectId the accident where there is one, else the record: what can take the ground away
 * @param day Asia/Shanghai; it decides which periods are hit
 */
@Embeddable
public record Ground(
        String ruleCode,
        String ruleVersion,
        UUID factId,
        UUID aggregateId,
        UUID subjectId,
        LocalDate day) {}
