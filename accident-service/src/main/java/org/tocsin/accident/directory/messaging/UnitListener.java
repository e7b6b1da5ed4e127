package org.tocsin.accident.directory.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.tocsin.accident.directory.app.Directory;
import org.tocsin.accident.directory.domain.Unit.Announcement;
import org.tocsin.platform.inbox.Continuity;
import org.tocsin.platform.inbox.EventListener;
import org.tocsin.platform.inbox.IncomingEvent;
import org.tocsin.platform.inbox.StateReader;

/** Keeps the copy of the directory up to date. Each event carries the unit's whole state. */
@ApplicationScoped
public class UnitListener implements EventListener {

    private final Directory directory;
    private final StateReader<UnitPayload> units;

    UnitListener(Directory directory, ObjectMapper json) {
        this.directory = directory;
        this.units =
                new StateReader<>(json, UnitPayload.class, "unit.registered.v1", "unit.changed.v1");
    }

    /** The part of the payload that is read here. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record UnitPayload(
            UUID unitId,
            String kind,
            String name,
            String division,
            @Nullable String industry,
            @Nullable String grid,
            @Nullable UUID parentId,
            @Nullable String creditCode,
            @Nullable String riskClass,
            @Nullable UUID successorId,
            @Nullable UUID predecessorId,
            boolean active) {

        Announcement announcement() {
            return new Announcement(
                    unitId,
                    kind,
                    name,
                    division,
                    industry,
                    grid,
                    parentId,
                    creditCode,
                    active,
                    riskClass,
                    successorId,
                    predecessorId);
        }
    }

    @Override
    public String consumer() {
        return "accident.units";
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
        units.read(event).map(UnitPayload::announcement).ifPresent(directory::learn);
    }

    @Override
    public void clear() {
        directory.forget();
    }
}
