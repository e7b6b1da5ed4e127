package org.tocsin.inspection.visit.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * How the hazards of a visit's findings stand, counted anew whenever the hazard register tells
 * something. The visit itself never writes it, so that an officer's change and a hazard's do not
 * undo each other.
 *
 * @param closed closed or archived
 * @param dismissed rejected or merged
 * @param revision grows with every piece of news of a hazard, and comes out the same when the
 *     copies are built again from zero
 */
@Embeddable
public record HazardTally(
        @Column(name = "hazard_count", updatable = false) int hazards,
        @Column(name = "hazards_closed", updatable = false) int closed,
        @Column(name = "hazards_dismissed", updatable = false) int dismissed,
        @Column(name = "hazard_revision", updatable = false) long revision) {

    public static final HazardTally NONE = new HazardTally(0, 0, 0, 0);
}
