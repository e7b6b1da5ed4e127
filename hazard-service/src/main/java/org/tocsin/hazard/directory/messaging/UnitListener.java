package org.tocsin.hazard.directory.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
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
import org.tocsin.platform.inbox.StateReader;

/** Keeps the copy of the directory in step with responsibility-service. */
@ApplicationScoped
public class UnitListener implements EventListener {

    private final Directory directory;
    private final StateReader<Unit> units;

    UnitListener(Directory directory, ObjectMapper json) {
        this.directory = directory;
        this.units = new StateReader<>(json, Unit.class, "unit.registered.v1", "unit.changed.v1");
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
            @Nullable String riskClass,
            @Nullable UUID successorId,
            @Nullable UUID predecessorId,
            boolean active) {

        UnitState state() {
            return new UnitState(
                    kind,
                    name,
                    division,
                    industry,
                    grid,
                    parentId,
                    active,
                    riskClass,
                    successorId,
                    predecessorId);
        }
    }

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
        units.read(event).ifPresent(unit -> directory.learn(unit.unitId(), unit.state()));
    }

    @Override
    public void clear() {
        directory.forgetAll();
    }
}
