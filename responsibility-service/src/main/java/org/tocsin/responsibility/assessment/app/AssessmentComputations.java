package org.tocsin.responsibility.assessment.app;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.tocsin.platform.time.Moments;
import org.tocsin.responsibility.assessment.domain.Assessment;
import org.tocsin.responsibility.assessment.domain.AssessmentFilter;
import org.tocsin.responsibility.assessment.domain.AssessmentPeriod;
import org.tocsin.responsibility.assessment.domain.AssessmentStatus;
import org.tocsin.responsibility.assessment.domain.AssessmentStep;
import org.tocsin.responsibility.assessment.persistence.AssessmentRepository;
import org.tocsin.responsibility.fact.app.FactStore;

/**
 * Scores all open assessments of a period that the caller judges. What only a person can score
 * stands at its full points until one does.
 */
@ApplicationScoped
public class AssessmentComputations {

    private final AssessmentRepository assessments;
    private final AssessmentAccess access;
    private final AssessmentDuties duties;
    private final AssessmentRounds rounds;
    private final FactStore facts;
    private final Clock clock;

    AssessmentComputations(
            AssessmentRepository assessments,
            AssessmentAccess access,
            AssessmentDuties duties,
            AssessmentRounds rounds,
            FactStore facts,
            Clock clock) {
        this.assessments = assessments;
        this.access = access;
        this.duties = duties;
        this.rounds = rounds;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * @param waiting those whose unit may still score itself, or that failed and can be tried again
     */
    public record Computed(Instant cutOff, int scored, int waiting) {}

    /** Not transactional as a whole: each few assessments are scored in a transaction. */
    public Computed compute(ComputationRequest asked) {
        AssessmentFilter filter =
                new AssessmentFilter(
                        List.copyOf(AssessmentStatus.unscored()),
                        null,
                        List.copyOf(asked.unitKinds()),
                        asked.division(),
                        AssessmentPeriod.of(asked.period()),
                        null,
                        null);
        List<UUID> ready = new ArrayList<>();
        int judged = QuarkusTransaction.requiringNew().call(() -> collect(filter, ready));
        Instant cutOff = facts.closeBooks();
        int scored =
                rounds.score(
                        ready,
                        new AssessmentRounds.Round(
                                cutOff, access.waits(), null, duties.caller().subject()));
        return new Computed(cutOff, scored, judged - scored);
    }

    /** Gives how many the caller judges, and adds those of them that wait for nobody. */
    private int collect(AssessmentFilter filter, List<UUID> ready) {
        List<Assessment> judged =
                assessments.all(assessments.matching(filter)).stream()
                        .filter(one -> duties.cover(AssessmentStep.SCORE, one.unit()))
                        .toList();
        Instant now = Moments.now(clock);
        judged.stream()
                .filter(one -> one.awaits(AssessmentStep.SCORE, access.waits(), now).isEmpty())
                .forEach(one -> ready.add(one.id()));
        return judged.size();
    }
}
