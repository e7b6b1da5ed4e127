package org.tocsin.hazard.register.domain;

import jakarta.annotation.Nullable;
import java.util.UUID;

/**
 * What is about to be registered; everything about it has been checked.
 *
 * @param reopenedFrom the closed hazard that it takes up again
 * @param duplicateOf the open hazard that it may repeat
 */
public record NewHazard(
        Location location,
        Place place,
        Observation observation,
        Grade grade,
        Origin origin,
        Actor actor,
        @Nullable UUID reopenedFrom,
        @Nullable UUID duplicateOf) {

    public NewHazard(
            Location location, Observation observation, Grade grade, Origin origin, Actor actor) {
        this(location, Place.UNKNOWN, observation, grade, origin, actor, null, null);
    }

    public NewHazard at(Place found) {
        return new NewHazard(
                location, found, observation, grade, origin, actor, reopenedFrom, duplicateOf);
    }

    public NewHazard reopening(UUID earlier) {
        return new NewHazard(
                location, place, observation, grade, origin, actor, earlier, duplicateOf);
    }

    public NewHazard resembling(@Nullable UUID earlier) {
        return new NewHazard(
                location, place, observation, grade, origin, actor, reopenedFrom, earlier);
    }
}
