package org.tocsin.platform.print;

import java.time.Instant;
import java.util.List;

/**
 * What is to be printed.
 *
 * @param xhtml well-formed; its {@code title} becomes the document's. Nothing it refers to is
 *     loaded
 * @param at when the content was fixed; stands in the document as its date, so that the same sheet
 *     always gives the same bytes
 * @param signatures names of the empty signature fields that the document gets, so that a signature
 *     that is added later changes nothing but its own field
 */
public record Sheet(String xhtml, Instant at, List<String> signatures) {

    public Sheet {
        signatures = List.copyOf(signatures);
    }

    public Sheet(String xhtml, Instant at) {
        this(xhtml, at, List.of());
    }
}
