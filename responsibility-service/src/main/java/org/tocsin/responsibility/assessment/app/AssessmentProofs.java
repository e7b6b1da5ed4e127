package org.tocsin.responsibility.assessment.app;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Violation;
import org.tocsin.responsibility.assessment.domain.AssessmentSnapshot;
import org.tocsin.responsibility.assessment.domain.ItemScore;
import org.tocsin.responsibility.assessment.domain.PointRecord;
import org.tocsin.responsibility.assessment.domain.ScoreSheet;
import org.tocsin.responsibility.assessment.domain.Standing;
import org.tocsin.responsibility.assessment.persistence.AssessmentRepository;
import org.tocsin.responsibility.fact.app.FactStore;

/** Counts again what was scored: at its cut-off to prove it, as of now to see what came late. */
@ApplicationScoped
public class AssessmentProofs {

    private final AssessmentRepository assessments;
    private final AssessmentCounting counting;
    private final FactStore facts;

    AssessmentProofs(
            AssessmentRepository assessments, AssessmentCounting counting, FactStore facts) {
        this.assessments = assessments;
        this.counting = counting;
        this.facts = facts;
    }

    /**
     * A second count at the same cut-off.
     *
     * @param differences empty if the stored score is what the facts give
     */
    public record Recomputation(
            UUID assessmentId,
            Instant cutOff,
            BigDecimal stored,
            BigDecimal recomputed,
            List<ScoreSheet.Difference> differences) {}

    /** What became known after the cut-off, and what the score would be with it. */
    public record Late(
            UUID assessmentId,
            Instant cutOff,
            BigDecimal stored,
            BigDecimal scoreNow,
            List<LateFact> facts) {}

    /** A record that would count differently now. */
    public record LateFact(String indicator, PointRecord record) {}

    @Transactional
    public Recomputation recompute(UUID id) {
        AssessmentSnapshot scored = scored(id);
        Instant cutOff = standing(scored).cutOff();
        ScoreSheet again = counting.again(scored, cutOff);
        return new Recomputation(
                id,
                cutOff,
                scored.sheet().total(),
                again.total(),
                scored.sheet().differences(again));
    }

    @Transactional
    public Late late(UUID id) {
        AssessmentSnapshot scored = scored(id);
        Instant cutOff = standing(scored).cutOff();
        ScoreSheet then = counting.again(scored, cutOff);
        ScoreSheet now = counting.again(scored, facts.closeBooks());
        Set<LateFact> known = new HashSet<>(records(then));
        List<LateFact> late = records(now).stream().filter(fact -> !known.contains(fact)).toList();
        return new Late(id, cutOff, scored.sheet().total(), now.total(), late);
    }

    /** All records of one indicator, or of all of them. */
    @Transactional
    public List<LateFact> records(UUID id, @Nullable String indicator) {
        AssessmentSnapshot scored = scored(id);
        ScoreSheet sheet = counting.again(scored, standing(scored).cutOff());
        boolean known =
                indicator == null
                        || sheet.items().stream().anyMatch(item -> item.code().equals(indicator));
        if (!known) {
            throw new Refusal.Invalid(
                    Violation.of("?indicator", "indicator-unknown", "没有此指标", "No such indicator"));
        }
        return records(sheet).stream()
                .filter(one -> indicator == null || one.indicator().equals(indicator))
                .toList();
    }

    private static List<LateFact> records(ScoreSheet sheet) {
        List<LateFact> all = new ArrayList<>();
        for (ItemScore item : sheet.items()) {
            item.records().forEach(record -> all.add(new LateFact(item.code(), record)));
        }
        return all;
    }

    private AssessmentSnapshot scored(UUID id) {
        AssessmentSnapshot assessment = assessments.require(id).snapshot();
        if (assessment.sheet() == null) {
            throw new Refusal.WrongState(
                    "assessment",
                    assessment.assessmentNo(),
                    assessment.status().name(),
                    "recompute");
        }
        return assessment;
    }

    private static Standing standing(AssessmentSnapshot scored) {
        return java.util.Objects.requireNonNull(scored.standing());
    }
}
