package org.tocsin.inspection.score.domain;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The class of an enterprise by its dynamic score, from the safest to the least safe. */
@Schema(name = "ScoreClass", description = "Class of an enterprise by its score 企业安全评分等级")
public enum ScoreClass {
    A,
    B,
    C,
    D
}
