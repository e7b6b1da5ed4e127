package org.tocsin.responsibility.assessment.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.tocsin.platform.audit.AuditTrail;
import org.tocsin.platform.time.Moments;
import org.tocsin.responsibility.assessment.domain.Assessment;
import org.tocsin.responsibility.assessment.domain.AssessmentCommand;
import org.tocsin.responsibility.assessment.domain.AssessmentEvent;
import org.tocsin.responsibility.assessment.domain.AssessmentSnapshot;
import org.tocsin.responsibility.assessment.domain.Waits;
import org.tocsin.responsibility.assessment.messaging.AssessmentPublisher;
import org.tocsin.responsibility.assessment.persistence.AssessmentRepository;

/** Carries out what was decided: the change, its event and its audit entry, in one transaction. */
@ApplicationScoped
class AssessmentBook {

    private final AssessmentRepository assessments;
    private final AssessmentPublisher publisher;
    private final AuditTrail audit;
    private final Clock clock;

    AssessmentBook(
            AssessmentRepository assessments,
            AssessmentPublisher publisher,
            AuditTrail audit,
            Clock clock) {
        this.assessments = assessments;
        this.publisher = publisher;
        this.audit = audit;
        this.clock = clock;
    }

    Instant now() {
        return Moments.now(clock);
    }

    void enter(Assessment opened) {
        AssessmentEvent event = opened.opened();
        assessments.add(opened);
        publisher.publish(event);
        audit.record("open", "assessment", opened.id(), null, event.assessment());
    }

    void apply(Assessment assessment, AssessmentCommand command, Waits waits, Instant now) {
        AssessmentSnapshot before = assessment.snapshot();
        assessment.handle(command, waits, now).ifPresent(publisher::publish);
        assessments.flush();
        audit.record(
                command.step().slug(),
                "assessment",
                assessment.id(),
                before,
                assessment.snapshot());
    }
}
