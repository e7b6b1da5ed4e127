package org.tocsin.accident.report.domain;

/** A new accident with its first revision. */
public record Registration(Accident accident, Change change) {}
