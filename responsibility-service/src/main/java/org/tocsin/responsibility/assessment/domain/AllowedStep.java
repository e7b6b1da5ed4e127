package org.tocsin.responsibility.assessment.domain;

import java.util.List;
import org.tocsin.platform.problem.Violation;

/**
 * A step that the status allows and the reader's duties cover.
 *
 * @param unmet what still stands in its way; empty if it can be taken now
 */
public record AllowedStep(AssessmentStep step, List<Violation> unmet) {}
