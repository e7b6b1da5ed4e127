package org.tocsin.inspection.weekly.app;

import java.util.Set;
import org.tocsin.inspection.weekly.domain.PlausibilityFlag;
import org.tocsin.inspection.weekly.domain.ReportSnapshot;

/** A report in a list, with the doubts about it. */
public record ReportEntry(ReportSnapshot report, Set<PlausibilityFlag> flags) {}
