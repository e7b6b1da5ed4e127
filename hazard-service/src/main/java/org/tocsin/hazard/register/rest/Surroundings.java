package org.tocsin.hazard.register.rest;

import java.util.List;
import java.util.stream.Collectors;
import org.tocsin.hazard.evidence.domain.FileSnapshot;
import org.tocsin.hazard.listing.domain.ListingSnapshot;

/**
 * What a hazard shows of other records.
 *
 * @param accidents recent ones at its unit
 */
record Surroundings(List<ListingSnapshot> listings, int accidents, List<FileSnapshot> files) {

    /** Which state of them is shown, for the tag: it changes when one of them does. */
    String shown() {
        String versions =
                listings.stream()
                        .map(listing -> Long.toString(listing.version()))
                        .collect(Collectors.joining("-"));
        return versions + counted("a", accidents) + counted("f", files.size());
    }

    /** Files are never taken away, and handing one in moves the hazard itself. */
    private static String counted(String what, int number) {
        return number == 0 ? "" : what + number;
    }
}
