package org.tocsin.responsibility.assessment.app;

import java.util.List;
import org.tocsin.responsibility.assessment.domain.AllowedStep;
import org.tocsin.responsibility.assessment.domain.AssessmentSnapshot;
import org.tocsin.responsibility.veto.domain.VetoSnapshot;

/** An assessment with what the caller may do next, taken out of the transaction. */
public record AssessmentRecord(
        AssessmentSnapshot assessment, List<VetoSnapshot> vetoes, List<AllowedStep> allowed) {}
