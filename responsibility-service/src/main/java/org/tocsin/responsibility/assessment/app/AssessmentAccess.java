package org.tocsin.responsibility.assessment.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.tocsin.platform.http.IfMatch;
import org.tocsin.responsibility.assessment.domain.Assessment;
import org.tocsin.responsibility.assessment.domain.AssessmentStep;
import org.tocsin.responsibility.assessment.domain.TemplateTerms;
import org.tocsin.responsibility.assessment.domain.Waits;
import org.tocsin.responsibility.assessment.persistence.AssessmentRepository;
import org.tocsin.responsibility.assessment.persistence.TemplateRepository;

/** The one way for a caller to get at an assessment in order to change it. */
@ApplicationScoped
class AssessmentAccess {

    private final AssessmentRepository assessments;
    private final TemplateRepository templates;
    private final AssessmentDuties duties;
    private final Waits waits;

    AssessmentAccess(
            AssessmentRepository assessments,
            TemplateRepository templates,
            AssessmentDuties duties,
            AssessmentSettings settings) {
        this.assessments = assessments;
        this.templates = templates;
        this.duties = duties;
        this.waits = new Waits(settings.selfScoreWait(), settings.appealWait());
    }

    /** Refuses in this order: unknown or out of scope, not entitled, stale, unlawful now. */
    Assessment forStep(UUID id, IfMatch expected, AssessmentStep step) {
        Assessment assessment = assessments.require(id);
        duties.require(step, assessment.unit());
        expected.check("assessment", id, assessment.version());
        assessment.requireLawful(step);
        return assessment;
    }

    TemplateTerms terms(Assessment assessment) {
        return templates.findById(assessment.snapshot().templateId()).snapshot().terms();
    }

    Waits waits() {
        return waits;
    }
}
