package org.tocsin.hazard.directory.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.tocsin.hazard.directory.app.Directory;
import org.tocsin.hazard.directory.domain.UnitState;
import org.tocsin.platform.inbox.Continuity;
import org.tocsin.platform.inbox.EventListener;
import org.tocsin.platform.inbox.IncomingEvent;

/** Keeps the copy of the directory in step with responsibility-service. */
@ApplicationScoped
public class UnitListener implements EventListener {

    private static final Set<String> TYPES = Set.of("unit.registered.v1", "unit.changed.v1");

    private final Directory directory;
    private final ObjectMapper json;

    UnitListener(Directory directory, ObjectMapper json) {
        this.directory = directory;
        this.json = json;
    }

    /** The part of {@code unit.*} that this service reads. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Unit(
            UUID unitId,
            String kind,
            String name,
            String division,
            @Nullable String industry,
            @Nullable String grid,
            @Nullable UUID parentId,
            boolean active) {}

    @Override
    public String consumer() {
        return "hazard.directory";
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
        if (!TYPES.contains(event.type())) {
            return;
        }
        Unit unit = read(event);
        directory.learn(
                unit.unitId(),
                new UnitState(
                        unit.kind(),
                        unit.name(),
                        unit.division(),
                        unit.industry(),
                        unit.grid(),
                        unit.parentId(),
                        unit.active()));
    }

    @Override
    public void clear() {
        directory.forgetAll();
    }

    private Unit read(IncomingEvent event) {
        try {
            return json.treeToValue(event.data(), Unit.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Unreadable " + event.type(), e);
        }
    }
}
