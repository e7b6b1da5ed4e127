package org.tocsin.accident.statistics.engine;

import java.util.List;

/**
 * Parts that are still to be read from the rows.
 *
 * @param divisions by division, what it adds; left out where its part is not among them
 */
record Open(List<Part> parts, int[] divisions) {

    /** Those of which an epoch has rows at all; of a city itself, beside its districts, few do. */
    Open in(Epoch epoch) {
        return new Open(
                parts.stream().filter(part -> epoch.holdsAnyOf(part.divisions())).toList(),
                divisions);
    }

    boolean isEmpty() {
        return parts.isEmpty();
    }
}
