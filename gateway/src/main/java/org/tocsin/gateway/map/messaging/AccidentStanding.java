package org.tocsin.gateway.map.messaging;

import jakarta.annotation.Nullable;
import org.tocsin.platform.inbox.IncomingEvent;

/**
 * The status of an accident after an event. Events that were published before they named it tell it
 * by their type, as far as that goes.
 */
final class AccidentStanding {

    private AccidentStanding() {}

    /**
     * @return {@code null} if the event says nothing of it
     */
    static @Nullable String after(IncomingEvent event) {
        String named = MapListener.text(event, "status");
        if (named != null) {
            return named;
        }
        return switch (event.type()) {
            case "accident.reported.v1" -> "FLASH";
            case "accident.verified.v1" -> "VERIFIED";
            case "accident.withdrawn.v1" -> "WITHDRAWN";
            case "accident.merged.v1" -> "MERGED";
            default -> null;
        };
    }
}
