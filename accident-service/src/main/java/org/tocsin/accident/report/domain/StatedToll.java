package org.tocsin.accident.report.domain;

/**
 * What the accident that stays after a merge has cost altogether. Tolls of two reports are never
 * added up by themselves: they may well tell of the same persons.
 *
 * @param revision of that accident which was read before stating it
 */
public record StatedToll(int revision, Toll toll) {}
