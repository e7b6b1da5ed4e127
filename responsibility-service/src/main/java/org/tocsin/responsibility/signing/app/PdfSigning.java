package org.tocsin.responsibility.signing.app;

import java.time.Instant;

/**
 * What goes into the signature of a PDF besides the document.
 *
 * @param field the empty signature field that it fills
 * @param at the time that the signer claims, whole seconds
 * @param reason for people to read in their PDF reader
 */
public record PdfSigning(String field, CertificateChain chain, Instant at, String reason) {}
