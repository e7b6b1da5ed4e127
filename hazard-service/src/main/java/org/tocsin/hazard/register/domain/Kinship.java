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
 */
@Embeddable
public record Kinship(
        @Nullable UUID fingerprint, @Nullable UUID recurrenceOf, @Nullable UUID reopenedFrom) {

    static Kinship of(@Nullable UUID fingerprint, @Nullable UUID reopenedFrom) {
        return new Kinship(fingerprint, null, reopenedFrom);
    }

    Kinship repeating(@Nullable UUID earlier) {
        return new Kinship(fingerprint, earlier, reopenedFrom);
    }
}
