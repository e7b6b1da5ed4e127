package org.tocsin.responsibility.signing.app;

/**
 * What was found of one signature in a PDF.
 *
 * @param valid intact, by the expected certificate, over the whole of the document as given
 * @param report the validation report (ETSI EN 319 102-1 as DSS writes it), XML
 */
public record PdfFinding(boolean valid, String report) {}
