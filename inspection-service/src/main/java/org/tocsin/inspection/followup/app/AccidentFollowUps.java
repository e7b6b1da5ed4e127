package org.tocsin.inspection.followup.app;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.tocsin.inspection.followup.domain.AccidentUnit;
import org.tocsin.inspection.followup.domain.Trigger;
import org.tocsin.inspection.followup.persistence.AccidentUnitRepository;
import org.tocsin.inspection.task.domain.CauseType;

/** Sees to it that the unit of an accident is looked at, and no other. */
@ApplicationScoped
public class AccidentFollowUps {

    private static final Set<CauseType> ACCIDENT = Set.of(CauseType.ACCIDENT);

    private final AccidentUnitRepository accidents;
    private final FollowUps followUps;

    AccidentFollowUps(AccidentUnitRepository accidents, FollowUps followUps) {
        this.accidents = accidents;
        this.followUps = followUps;
    }

    /**
     * What an event says of an accident.
     *
     * @param unitId {@code null} if it was at none
     * @param sequence of the event
     */
    public record Told(
            UUID accidentId, String accidentNo, @Nullable UUID unitId, long sequence, Instant at) {}

    /** Told of a unit for the first time, or of another one than before, it gives cause. */
    @Transactional
    public void learn(Told told) {
        if (moved(told, told.unitId())) {
            followUps.fallAway(
                    ACCIDENT,
                    told.accidentId(),
                    told.sequence(),
                    "事故 %s 不在该单位 (the accident was at another unit)".formatted(told.accidentNo()));
            if (told.unitId() != null) {
                followUps.raise(
                        new Trigger(
                                CauseType.ACCIDENT,
                                told.accidentId(),
                                told.accidentNo(),
                                told.sequence(),
                                told.unitId(),
                                told.at()));
            }
        }
    }

    /** Not an accident after all, or part of another one that is told of by itself. */
    @Transactional
    public void fallAway(Told told) {
        moved(told, null);
        followUps.fallAway(
                ACCIDENT,
                told.accidentId(),
                told.sequence(),
                "事故 %s 已撤销或并案 (withdrawn or merged)".formatted(told.accidentNo()));
    }

    private boolean moved(Told told, @Nullable UUID unitId) {
        AccidentUnit accident = accidents.findById(told.accidentId());
        if (accident == null) {
            accident = new AccidentUnit(told.accidentId());
            accidents.persist(accident);
        }
        boolean moved = !Objects.equals(accident.unitId(), unitId);
        accident.moveTo(unitId);
        return moved;
    }

    @Transactional
    public void forget() {
        accidents.deleteAll();
        followUps.forget(ACCIDENT);
    }
}
