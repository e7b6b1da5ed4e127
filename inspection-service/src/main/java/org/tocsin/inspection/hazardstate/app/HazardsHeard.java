package org.tocsin.inspection.hazardstate.app;

import java.util.UUID;

/** What this feature tells the others, in the transaction in which it learned it. */
public sealed interface HazardsHeard {

    /** The hazard of this finding has changed. */
    record Of(UUID findingId) implements HazardsHeard {}

    /** All copies are gone and will be built again. */
    record Forgotten() implements HazardsHeard {}
}
