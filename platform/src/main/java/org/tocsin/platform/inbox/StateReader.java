package org.tocsin.platform.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import java.util.Set;

/**
 * Reads events that carry the whole state of something as a record of the fields that a consumer
 * needs, for a copy that goes by {@link Continuity#LATEST_STATE}.
 */
public final class StateReader<T> {

    private final ObjectMapper json;
    private final Class<T> fields;
    private final Set<String> types;

    /**
     * @param fields a record; it must ignore what it does not know
     * @param types the published names that carry the state, with version
     */
    public StateReader(ObjectMapper json, Class<T> fields, String... types) {
        this.json = json;
        this.fields = fields;
        this.types = Set.of(types);
    }

    /** What the event says, or nothing if it is of a type that came later. */
    public Optional<T> read(IncomingEvent event) {
        if (!types.contains(event.type())) {
            return Optional.empty();
        }
        try {
            return Optional.of(json.treeToValue(event.data(), fields));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "Event %s is no %s as it was promised".formatted(event.id(), event.type()), e);
        }
    }
}
