package org.tocsin.accident.publication.app;

/**
 * Public figures with the digest by which caches know them.
 *
 * @param digest SHA-256 of the frozen text, or of those of the quarters of a year
 */
public record PublicAnswer(PublicFigures figures, String digest) {}
