package org.tocsin.responsibility.assessment.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.tocsin.responsibility.assessment.domain.Assessment;
import org.tocsin.responsibility.assessment.domain.AssessmentCommand;
import org.tocsin.responsibility.assessment.domain.AssessmentPeriod;
import org.tocsin.responsibility.assessment.domain.Waits;
import org.tocsin.responsibility.assessment.persistence.AssessmentRepository;
import org.tocsin.responsibility.veto.app.VetoChanged;
import org.tocsin.responsibility.veto.app.VetoQueries;
import org.tocsin.responsibility.veto.domain.VetoSnapshot;

/** A grade is FAIL while a veto on the unit is confirmed, and returns when the last one goes. */
@ApplicationScoped
class Regrading {

    private static final Waits NONE = new Waits(Duration.ZERO, Duration.ZERO);

    private final AssessmentRepository assessments;
    private final AssessmentBook book;
    private final VetoQueries vetoes;

    Regrading(AssessmentRepository assessments, AssessmentBook book, VetoQueries vetoes) {
        this.assessments = assessments;
        this.book = book;
        this.vetoes = vetoes;
    }

    void on(@Observes VetoChanged changed) {
        if (!changed.tookEffect() && !changed.lostEffect()) {
            return;
        }
        UUID unit = changed.veto().unit().unitId();
        List<Assessment> hit = assessments.scoredAround(unit, changed.veto().ground().day());
        if (hit.isEmpty()) {
            return;
        }
        assessments.lock(hit.stream().map(Assessment::id).toList());
        Instant now = book.now();
        for (Assessment assessment : hit) {
            assessments.getEntityManager().refresh(assessment);
            book.apply(
                    assessment,
                    new AssessmentCommand.Regrade(confirmed(unit, assessment)),
                    NONE,
                    now);
        }
    }

    private List<UUID> confirmed(UUID unit, Assessment assessment) {
        AssessmentPeriod period = assessment.snapshot().period();
        return vetoes.confirmed(Set.of(unit), period.first(), period.last()).stream()
                .map(VetoSnapshot::id)
                .toList();
    }
}
