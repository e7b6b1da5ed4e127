package org.tocsin.inspection.followup.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import org.tocsin.inspection.followup.app.AccidentFollowUps;
import org.tocsin.inspection.followup.app.AccidentFollowUps.Told;
import org.tocsin.platform.inbox.Continuity;
import org.tocsin.platform.inbox.EventListener;
import org.tocsin.platform.inbox.IncomingEvent;

/** Hears of accidents, and of those that were none. */
@ApplicationScoped
class AccidentCauseListener implements EventListener {

    private static final Set<String> COUNTING =
            Set.of(
                    "accident.reported.v1",
                    "accident.revised.v1",
                    "accident.reclassified.v1",
                    "accident.verified.v1");
    private static final Set<String> NO_LONGER_COUNTING =
            Set.of("accident.withdrawn.v1", "accident.merged.v1");

    private final AccidentFollowUps followUps;
    private final ObjectMapper json;

    AccidentCauseListener(AccidentFollowUps followUps, ObjectMapper json) {
        this.followUps = followUps;
        this.json = json;
    }

    @Override
    public String consumer() {
        return "inspection.accident-causes";
    }

    @Override
    public Set<String> topics() {
        return Set.of("tocsin.accident");
    }

    /** Each of these events carries the whole state, so a missing one does no harm. */
    @Override
    public Continuity continuity() {
        return Continuity.LATEST_STATE;
    }

    @Override
    public void on(IncomingEvent event) {
        if (COUNTING.contains(event.type())) {
            followUps.learn(read(event));
        } else if (NO_LONGER_COUNTING.contains(event.type())) {
            followUps.fallAway(read(event));
        }
    }

    @Override
    public void clear() {
        followUps.forget();
    }

    private Told read(IncomingEvent event) {
        try {
            AccidentTold told = json.treeToValue(event.data(), AccidentTold.class);
            return new Told(
                    told.accidentId(),
                    told.accidentNo(),
                    told.unitId(),
                    event.sequence(),
                    told.knownAt().truncatedTo(ChronoUnit.MICROS));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not an accident: event " + event.id(), e);
        }
    }

    /** What this service reads of an accident event. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record AccidentTold(
            UUID accidentId, String accidentNo, @Nullable UUID unitId, Instant knownAt) {}
}
