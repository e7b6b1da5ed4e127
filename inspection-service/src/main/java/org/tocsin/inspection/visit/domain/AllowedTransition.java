package org.tocsin.inspection.visit.domain;

import java.util.List;
import org.tocsin.platform.problem.Violation;

/** A step that is open to somebody, with what still stands in its way. */
public record AllowedTransition(InspectionTransition step, List<Violation> unmet) {}
