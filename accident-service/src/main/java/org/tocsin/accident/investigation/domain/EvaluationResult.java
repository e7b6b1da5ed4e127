package org.tocsin.accident.investigation.domain;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far the measures of a report were found to be carried out. */
@Schema(name = "EvaluationResult", description = "Result of the evaluation 评估结论：落实、部分落实、未落实")
public enum EvaluationResult {
    IMPLEMENTED,
    PARTLY_IMPLEMENTED,
    NOT_IMPLEMENTED
}
