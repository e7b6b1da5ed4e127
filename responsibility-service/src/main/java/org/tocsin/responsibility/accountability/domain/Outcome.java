package org.tocsin.responsibility.accountability.domain;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was decided on a case. */
@Schema(name = "AccountabilityOutcome", description = "What was decided 处理结论：无责任、采取措施")
public enum Outcome {
    NO_FAULT,
    MEASURES_ORDERED
}
