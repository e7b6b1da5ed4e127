package org.tocsin.inspection.log.domain;

import java.util.List;
import org.tocsin.platform.problem.Violation;

/** A step that is open to somebody, and what still stands in its way. */
public record AllowedLogStep(LogTransition transition, List<Violation> unmet) {}
