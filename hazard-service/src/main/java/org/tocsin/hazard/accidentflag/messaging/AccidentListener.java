package org.tocsin.hazard.accidentflag.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import org.tocsin.hazard.accidentflag.app.UnitAccidents;
import org.tocsin.hazard.accidentflag.domain.AccidentState;
import org.tocsin.platform.inbox.Continuity;
import org.tocsin.platform.inbox.EventListener;
import org.tocsin.platform.inbox.IncomingEvent;

/** Keeps the copy of the accidents in step with accident-service. */
@ApplicationScoped
public class AccidentListener implements EventListener {

    private static final Set<String> COUNTING =
            Set.of(
                    "accident.reported.v1",
                    "accident.revised.v1",
                    "accident.reclassified.v1",
                    "accident.verified.v1");

    /** Not an accident after all, or part of another, which is told of by itself. */
    private static final Set<String> NO_LONGER_COUNTING =
            Set.of("accident.withdrawn.v1", "accident.merged.v1");

    private final UnitAccidents accidents;
    private final ObjectMapper json;

    AccidentListener(UnitAccidents accidents, ObjectMapper json) {
        this.accidents = accidents;
        this.json = json;
    }

    /** The part of {@code accident.*} that this service reads. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Accident(UUID accidentId, @Nullable UUID unitId, Instant occurredAt, String severity) {}

    @Override
    public String consumer() {
        return "hazard.accidents";
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
        boolean counts = COUNTING.contains(event.type());
        if (!counts && !NO_LONGER_COUNTING.contains(event.type())) {
            return;
        }
        Accident accident = read(event);
        if (accident.unitId() == null) {
            accidents.forget(accident.accidentId());
            return;
        }
        accidents.learn(
                accident.accidentId(),
                new AccidentState(
                        accident.unitId(),
                        accident.occurredAt().truncatedTo(ChronoUnit.MICROS),
                        accident.severity(),
                        counts));
    }

    @Override
    public void clear() {
        accidents.forgetAll();
    }

    private Accident read(IncomingEvent event) {
        try {
            return json.treeToValue(event.data(), Accident.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Unreadable " + event.type(), e);
        }
    }
}
