package org.tocsin.accident.investigation.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An evaluation of how the measures were carried out.
 *
 * @param round from 1
 */
@Embeddable
@Schema(name = "InvestigationEvaluation", description = "An evaluation of the measures 整改评估")
public record Evaluation(
        @Schema(description = "Which one, from 1 第几次") int round,
        @Enumerated(EnumType.STRING) EvaluationResult result,
        String findings,
        @Column(name = "evaluated_by") String by,
        @Column(name = "evaluated_by_name") String byName,
        @Column(name = "evaluated_at") Instant at) {}
