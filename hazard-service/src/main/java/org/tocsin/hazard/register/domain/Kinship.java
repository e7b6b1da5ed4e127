package org.tocsin.hazard.register.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * How a hazard is related to earlier ones.
 *
 * @param fingerprint of unit, part and item; {@code null} if part or item is not named
 * @param recurrenceOf the rectified hazard that this one repeats, known once it is verified
 * @param reopenedFrom the closed hazard that this one takes up again
 * @param duplicateKey of item and description: finds reports of the same hazard
 * @param duplicateOf the earliest open hazard of the unit that this one may repeat; people decide
 */
@Embeddable
public record Kinship(
        @Nullable UUID fingerprint,
        @Nullable UUID recurrenceOf,
        @Nullable UUID reopenedFrom,
        @Nullable UUID duplicateKey,
        @Nullable UUID duplicateOf) {

    static final Kinship NONE = new Kinship(null, null, null, null, null);

    static Kinship of(NewHazard found) {
        return new Kinship(
                Fingerprint.of(found.location().unitId(), found.observation()),
                null,
                found.reopenedFrom(),
                Similarity.keyOf(found.observation()),
                found.duplicateOf());
    }

    Kinship repeating(@Nullable UUID earlier) {
        return new Kinship(fingerprint, earlier, reopenedFrom, duplicateKey, duplicateOf);
    }
}
