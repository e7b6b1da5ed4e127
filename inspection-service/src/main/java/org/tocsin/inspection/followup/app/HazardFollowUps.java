package org.tocsin.inspection.followup.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.tocsin.inspection.followup.domain.Trigger;
import org.tocsin.inspection.task.domain.CauseType;

/** Sees to it that hazards that call for it are looked at again. */
@ApplicationScoped
public class HazardFollowUps {

    private static final Set<CauseType> REVIEWS =
            Set.of(CauseType.REVIEW_DUE, CauseType.REVIEW_OVERDUE);
    private static final Set<CauseType> ALL =
            Set.of(
                    CauseType.REVIEW_DUE,
                    CauseType.REVIEW_OVERDUE,
                    CauseType.HAZARD_RECURRED,
                    CauseType.REVIEW_FAILED_TWICE);

    private final FollowUps followUps;

    HazardFollowUps(FollowUps followUps) {
        this.followUps = followUps;
    }

    /**
     * What an event says of a hazard.
     *
     * @param sequence of the event
     */
    public record Told(UUID hazardId, String hazardNo, UUID unitId, long sequence, Instant at) {}

    /** A hazard recurs once, and fails twice once; its review may come due again and again. */
    @Transactional
    public void raise(CauseType cause, Told told) {
        followUps.raise(
                new Trigger(
                        cause,
                        told.hazardId(),
                        told.hazardNo(),
                        REVIEWS.contains(cause) ? told.sequence() : 0,
                        told.unitId(),
                        told.at()));
    }

    /** It does not wait for a review any more. */
    @Transactional
    public void reviewSettled(Told told, String status) {
        followUps.fallAway(
                REVIEWS,
                told.hazardId(),
                told.sequence(),
                "隐患 %s 已不待复查 (no review is due any more): %s".formatted(told.hazardNo(), status));
    }

    @Transactional
    public void forget() {
        followUps.forget(ALL);
    }
}
