package org.tocsin.inspection.directory.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.tocsin.inspection.directory.app.Directory;
import org.tocsin.inspection.directory.domain.UnitState;
import org.tocsin.platform.inbox.Continuity;
import org.tocsin.platform.inbox.EventListener;
import org.tocsin.platform.inbox.IncomingEvent;
import org.tocsin.platform.inbox.StateReader;

/** Keeps the copy of the directory. */
@ApplicationScoped
class DirectoryListener implements EventListener {

    private final Directory directory;
    private final StateReader<UnitTold> units;

    DirectoryListener(Directory directory, ObjectMapper json) {
        this.directory = directory;
        this.units =
                new StateReader<>(json, UnitTold.class, "unit.registered.v1", "unit.changed.v1");
    }

    @Override
    public String consumer() {
        return "inspection.directory";
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
        units.read(event).map(UnitTold::state).ifPresent(directory::keep);
    }

    @Override
    public void clear() {
        directory.forget();
    }

    /** What this service reads of a unit event. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record UnitTold(
            UUID unitId,
            String kind,
            String name,
            String division,
            @Nullable String industry,
            @Nullable String grid,
            @Nullable UUID parentId,
            @Nullable String principal,
            @Nullable String creditCode,
            @Nullable String riskClass,
            @Nullable UUID successorId,
            @Nullable UUID predecessorId,
            boolean active) {

        UnitState state() {
            return new UnitState(
                    unitId,
                    kind,
                    name,
                    division,
                    industry,
                    grid,
                    parentId,
                    principal,
                    creditCode,
                    active,
                    riskClass,
                    successorId,
                    predecessorId);
        }
    }
}
