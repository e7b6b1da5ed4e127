package org.tocsin.hazard.register.domain;

import jakarta.annotation.Nullable;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * What makes two hazards the same one again: the same enterprise, part and check item
 * (一个部位多次出现相同隐患).
 */
final class Fingerprint {

    private Fingerprint() {}

    /** {@code null} if part or item is not named: then nothing can be said to be the same. */
    static @Nullable UUID of(UUID unitId, Observation seen) {
        String part = Essence.of(seen.part());
        String item = Essence.of(seen.item());
        if (part.isEmpty() || item.isEmpty()) {
            return null;
        }
        String text = unitId + "\n" + part + "\n" + item;
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
