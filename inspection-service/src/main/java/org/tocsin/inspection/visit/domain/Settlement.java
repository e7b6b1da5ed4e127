package org.tocsin.inspection.visit.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * Whether the visited unit is known to the directory. A visit may come before its unit: then the
 * inspector's word stands in for the directory until the unit arrives.
 *
 * @param at when the unit arrived; {@code null} while it has not, and where it was known at once
 * @param saidName what the inspector called it; {@code null} where it was known at once
 * @param saidDivision where the inspector said it is
 */
@Embeddable
public record Settlement(
        boolean settled,
        @Nullable @Column(name = "settled_at") Instant at,
        @Nullable @Column(name = "said_unit_name") String saidName,
        @Nullable @Column(name = "said_division") String saidDivision) {

    /** The unit was known at once. */
    public static final Settlement KNOWN = new Settlement(true, null, null, null);

    public static Settlement pending(InspectedUnit said) {
        return new Settlement(false, null, said.name(), said.division());
    }

    Settlement settledAt(Instant now) {
        return new Settlement(true, now, saidName, saidDivision);
    }

    /** Whether the inspector's word had to stand in. */
    public boolean wasSaid() {
        return saidName != null;
    }
}
