package org.tocsin.inspection.plan.app;

import org.tocsin.inspection.plan.domain.AllowedPlanStep;
import org.tocsin.inspection.plan.domain.Completion;
import org.tocsin.inspection.plan.domain.PlanSnapshot;

import java.util.List;

/** A plan with how far it has come and what the caller may do next. */
public record PlanFile(PlanSnapshot plan, Completion completion, List<AllowedPlanStep> allowed) {}
