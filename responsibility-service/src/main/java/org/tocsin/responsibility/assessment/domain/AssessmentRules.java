package org.tocsin.responsibility.assessment.domain;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Violation;

/** What stands in the way of a step that the status allows. */
final class AssessmentRules {

    private static final Violation SELF_SCORE_PENDING =
            Violation.of(
                    null, "self-score-pending", "被考核单位自评期未满", "The unit may still score itself");
    private static final Violation APPEAL_DECIDED =
            Violation.of(
                    null,
                    "appeal-decided",
                    "申诉已经处理，评分不再变更",
                    "The appeal was decided, the score stays");
    private static final Violation WINDOW_OVER =
            Violation.of(null, "appeal-window-over", "申诉期已过", "The time for an appeal is over");
    private static final Violation WINDOW_OPEN =
            Violation.of(null, "appeal-window-open", "申诉期未满", "The unit may still appeal");
    private static final Violation PERIOD_NOT_OVER =
            Violation.of(null, "period-not-over", "考核期尚未结束", "The period is not over");
    private static final Violation SAME_PERSON =
            Violation.of(
                    null,
                    "same-person",
                    "评分人不得处理针对本人评分的申诉或确认本人评分",
                    "Whoever scored neither decides the appeal nor confirms the score");

    private AssessmentRules() {}

    /** What of an assessment the rules look at. */
    record State(
            AssessmentStatus status,
            AssessmentPeriod period,
            AssessmentDates dates,
            @Nullable Appeal appeal,
            @Nullable String scorer) {}

    /**
     * @param subject of the person; {@code null} for what happens by itself
     */
    static List<Violation> unmet(
            AssessmentStep step, State state, Waits waits, @Nullable String subject, Instant now) {
        List<Violation> unmet = new ArrayList<>();
        boolean decided = state.appeal() != null && state.appeal().wasDecided();
        boolean own = subject != null && Objects.equals(subject, state.scorer());
        switch (step) {
            case SCORE -> {
                Instant wait = state.dates().opened().plus(waits.selfScore());
                if (state.status() == AssessmentStatus.OPEN && now.isBefore(wait)) {
                    unmet.add(SELF_SCORE_PENDING);
                }
                addIf(unmet, decided, APPEAL_DECIDED);
            }
            case APPEAL -> {
                addIf(unmet, decided, APPEAL_DECIDED);
                addIf(unmet, !now.isBefore(appealEnd(state, waits)), WINDOW_OVER);
            }
            case DECIDE_APPEAL -> addIf(unmet, own, SAME_PERSON);
            case CONFIRM -> {
                addIf(unmet, now.isBefore(state.period().end()), PERIOD_NOT_OVER);
                addIf(unmet, !decided && now.isBefore(appealEnd(state, waits)), WINDOW_OPEN);
                addIf(unmet, own, SAME_PERSON);
            }
            case SELF_SCORE, PUBLISH, CORRECT, REGRADE -> {
                // Nothing but the status matters.
            }
        }
        return unmet;
    }

    private static Instant appealEnd(State state, Waits waits) {
        return Objects.requireNonNull(state.dates().scored()).plus(waits.appeal());
    }

    private static void addIf(List<Violation> unmet, boolean condition, Violation violation) {
        if (condition) {
            unmet.add(violation);
        }
    }

    static void require(List<Violation> unmet) {
        if (!unmet.isEmpty()) {
            throw new Refusal.RuleBroken(unmet.getFirst().message(), unmet);
        }
    }
}
