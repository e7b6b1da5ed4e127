package org.tocsin.accident.directory.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
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

/** Keeps the copy of the directory up to date. Each event carries the unit's whole state. */
@ApplicationScoped
public class UnitListener implements EventListener {

    private static final Set<String> TYPES = Set.of("unit.registered.v1", "unit.changed.v1");

    private final Directory directory;
    private final ObjectMapper json;

    UnitListener(Directory directory, ObjectMapper json) {
        this.directory = directory;
        this.json = json;
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
            boolean active) {

        Announcement announcement() {
            return new Announcement(
                    unitId, kind, name, division, industry, grid, parentId, creditCode, active);
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
        if (TYPES.contains(event.type())) {
            directory.learn(payload(event).announcement());
        }
    }

    private UnitPayload payload(IncomingEvent event) {
        try {
            return json.treeToValue(event.data(), UnitPayload.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not a unit event: " + event.id(), e);
        }
    }

    @Override
    public void clear() {
        directory.forget();
    }
}
