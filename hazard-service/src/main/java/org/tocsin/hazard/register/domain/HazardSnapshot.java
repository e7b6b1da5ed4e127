package org.tocsin.hazard.register.domain;

import jakarta.annotation.Nullable;
import java.util.UUID;

/**
 * A hazard as it stands, without its case file: what lists and exports show, and what the audit
 * trail keeps a digest of.
 *
 * @param judgementStandard the standard by which it was judged to be major
 */
public record HazardSnapshot(
        UUID id,
        long version,
        String hazardNo,
        Location location,
        Place place,
        Observation observation,
        Origin origin,
        Report report,
        Standing standing,
        Milestones milestones,
        Kinship kinship,
        @Nullable String judgementStandard) {

    /** Parts of which a row says nothing say so in their own way. */
    public HazardSnapshot {
        place = place == null ? Place.UNKNOWN : place;
        milestones = milestones == null ? Milestones.NONE : milestones;
        kinship = kinship == null ? Kinship.NONE : kinship;
    }
}
