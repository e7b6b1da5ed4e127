package org.tocsin.inspection.directory.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
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

/** Keeps the copy of the directory. */
@ApplicationScoped
class DirectoryListener implements EventListener {

    private static final Set<String> KNOWN = Set.of("unit.registered.v1", "unit.changed.v1");

    private final Directory directory;
    private final ObjectMapper json;

    DirectoryListener(Directory directory, ObjectMapper json) {
        this.directory = directory;
        this.json = json;
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
        if (!KNOWN.contains(event.type())) {
            return;
        }
        try {
            directory.keep(json.treeToValue(event.data(), UnitTold.class).state());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not a unit: event " + event.id(), e);
        }
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
                    active);
        }
    }
}
