package org.tocsin.responsibility.unit.domain;

/** A unit that is no longer active stays in the directory: old agreements and records name it. */
public enum UnitStatus {
    ACTIVE,
    INACTIVE
}
