package org.tocsin.accident.report.domain;

/** What keeps a record of another system from entering twice. */
public record ImportKey(String source, String externalId) {}
