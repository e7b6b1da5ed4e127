package org.tocsin.responsibility.score.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.tocsin.platform.inbox.Continuity;
import org.tocsin.platform.inbox.EventListener;
import org.tocsin.platform.inbox.IncomingEvent;
import org.tocsin.responsibility.score.app.ScoredUnits;
import org.tocsin.responsibility.score.domain.ScoredUnit;

/**
 * Hears of moves and new names, so that a score is seen by those who supervise the enterprise now.
 */
@ApplicationScoped
class ScoredUnitListener implements EventListener {

    private final ScoredUnits units;
    private final ObjectMapper json;

    ScoredUnitListener(ScoredUnits units, ObjectMapper json) {
        this.units = units;
        this.json = json;
    }

    @Override
    public String consumer() {
        return "responsibility.scored-units";
    }

    @Override
    public Set<String> topics() {
        return Set.of("tocsin.unit");
    }

    @Override
    public Continuity continuity() {
        return Continuity.LATEST_STATE;
    }

    @Override
    public void on(IncomingEvent event) {
        try {
            UnitTold told = json.treeToValue(event.data(), UnitTold.class);
            units.changed(
                    told.unitId(),
                    new ScoredUnit(told.name(), told.division(), told.industry(), told.grid()));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not a unit: event " + event.id(), e);
        }
    }

    /** A replay says again how each unit stands. */
    @Override
    public void clear() {
        // Scores are not built from what this listener hears.
    }

    /** What a score shows of a unit event. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record UnitTold(
            UUID unitId,
            String name,
            String division,
            @Nullable String industry,
            @Nullable String grid) {}
}
