package org.tocsin.inspection.weekly.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.tocsin.inspection.weekly.app.ReportingUnits;
import org.tocsin.platform.inbox.Continuity;
import org.tocsin.platform.inbox.EventListener;
import org.tocsin.platform.inbox.IncomingEvent;

/**
 * Keeps since when units report. Built again from the compacted topic, a unit's time begins with
 * its last event; reports that were opened before stay as they are.
 */
@ApplicationScoped
class ReportingUnitListener implements EventListener {

    private static final Set<String> KNOWN = Set.of("unit.registered.v1", "unit.changed.v1");

    private final ReportingUnits units;
    private final ObjectMapper json;

    ReportingUnitListener(ReportingUnits units, ObjectMapper json) {
        this.units = units;
        this.json = json;
    }

    @Override
    public String consumer() {
        return "inspection.reporting-units";
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
        if (!KNOWN.contains(event.type())) {
            return;
        }
        try {
            units.note(json.treeToValue(event.data(), UnitTold.class).told(), event.time());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not a unit: event " + event.id(), e);
        }
    }

    @Override
    public void clear() {
        units.forget();
    }

    /** What this feature reads of a unit event. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record UnitTold(
            UUID unitId,
            String kind,
            String name,
            String division,
            @Nullable String industry,
            boolean active) {

        ReportingUnits.Told told() {
            return new ReportingUnits.Told(unitId, kind, name, division, industry, active);
        }
    }
}
