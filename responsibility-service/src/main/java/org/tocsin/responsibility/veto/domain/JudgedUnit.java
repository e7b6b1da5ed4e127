package org.tocsin.responsibility.veto.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.Embeddable;
import java.util.Set;
import java.util.UUID;

/**
 * A unit as the directory knew it when it came to be judged: a later move changes neither who may
 * see the judgement nor what it counted.
 *
 * @param anchorId the unit whose people answer for it: the enterprise for what is inside one, else
 *     the unit itself
 */
@Embeddable
public record JudgedUnit(
        UUID unitId,
        UUID anchorId,
        String kind,
        String name,
        String division,
        @Nullable String industry,
        @Nullable String grid) {

    private static final Set<String> AUTHORITIES =
            Set.of("COMMITTEE", "GOVERNMENT", "DEPARTMENT", "TOWN", "COMMUNITY");

    /** Whether it answers for a place, not only for itself. */
    public boolean isAuthority() {
        return AUTHORITIES.contains(kind);
    }
}
