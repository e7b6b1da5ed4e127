package org.tocsin.inspection.weekly.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.tocsin.inspection.weekly.app.ReportingUnits;
import org.tocsin.platform.inbox.Continuity;
import org.tocsin.platform.inbox.EventListener;
import org.tocsin.platform.inbox.IncomingEvent;
import org.tocsin.platform.inbox.StateReader;

/**
 * Keeps since when units report. Built again from the compacted topic, a unit's time begins with
 * its last event; reports that were opened before stay as they are.
 */
@ApplicationScoped
class ReportingUnitListener implements EventListener {

    private final ReportingUnits units;
    private final StateReader<UnitTold> reader;

    ReportingUnitListener(ReportingUnits units, ObjectMapper json) {
        this.units = units;
        this.reader =
                new StateReader<>(json, UnitTold.class, "unit.registered.v1", "unit.changed.v1");
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
        reader.read(event).ifPresent(unit -> units.note(unit.told(), event.time()));
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
