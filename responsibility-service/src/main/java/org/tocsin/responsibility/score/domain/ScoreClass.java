package org.tocsin.responsibility.score.domain;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The class of an enterprise by its dynamic score: how often it is inspected follows from it. */
@Schema(
        name = "EnterpriseScoreClass",
        description = "Class of an enterprise by its score, A is the safest 企业安全评分等级")
public enum ScoreClass {
    A,
    B,
    C,
    D
}
