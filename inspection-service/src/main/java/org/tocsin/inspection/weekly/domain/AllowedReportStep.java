package org.tocsin.inspection.weekly.domain;

import java.util.List;
import org.tocsin.platform.problem.Violation;

/** A step that is open to somebody, and what still stands in its way. */
public record AllowedReportStep(ReportTransition transition, List<Violation> unmet) {}
