package org.tocsin.inspection.plan.app;

import java.util.List;
import org.tocsin.inspection.plan.domain.AllowedPlanStep;
import org.tocsin.inspection.plan.domain.Completion;
import org.tocsin.inspection.plan.domain.PlanSnapshot;

/** A plan with how far it has come and what the caller may do next. */
public record PlanFile(PlanSnapshot plan, Completion completion, List<AllowedPlanStep> allowed) {}
