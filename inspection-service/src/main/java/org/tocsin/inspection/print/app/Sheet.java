package org.tocsin.inspection.print.app;

import java.time.Instant;

/**
 * What is to be printed.
 *
 * @param xhtml well-formed; its {@code title} becomes the document's. Nothing it refers to is
 *     loaded
 * @param at when the content was fixed; stands in the document as its date, so that the same sheet
 *     always gives the same bytes
 */
public record Sheet(String xhtml, Instant at) {}
