package org.tocsin.responsibility.assessment.domain;

import jakarta.annotation.Nullable;
import java.util.List;
import java.util.UUID;

/** Everything that can be asked of an assessment once it has been opened. */
public sealed interface AssessmentCommand {

    record SelfScored(SelfScore score) implements AssessmentCommand {}

    /**
     * @param settlementId the monthly settlement that did it, or {@code null} for a person
     * @param scorer subject of the person, {@code null} for the settlement
     */
    record Score(
            Count count,
            List<ManualEntry> entries,
            @Nullable UUID settlementId,
            @Nullable String scorer)
            implements AssessmentCommand {}

    record FileAppeal(String grounds, String name) implements AssessmentCommand {}

    /**
     * @param count anew, with what the decision changed
     * @param decider subject of the person
     */
    record DecideAppeal(
            boolean upheld,
            String reason,
            Count count,
            List<ManualEntry> entries,
            String decider,
            String name)
            implements AssessmentCommand {}

    record Confirm(String subject, String documentNo) implements AssessmentCommand {}

    record Publish(String documentNo) implements AssessmentCommand {}

    /**
     * @param vetoes that are confirmed now
     */
    record Regrade(List<UUID> vetoes) implements AssessmentCommand {}

    default AssessmentStep step() {
        return switch (this) {
            case SelfScored _ -> AssessmentStep.SELF_SCORE;
            case Score _ -> AssessmentStep.SCORE;
            case FileAppeal _ -> AssessmentStep.APPEAL;
            case DecideAppeal _ -> AssessmentStep.DECIDE_APPEAL;
            case Confirm _ -> AssessmentStep.CONFIRM;
            case Publish _ -> AssessmentStep.PUBLISH;
            case Regrade _ -> AssessmentStep.REGRADE;
        };
    }
}
