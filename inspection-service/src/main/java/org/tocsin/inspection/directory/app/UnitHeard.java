package org.tocsin.inspection.directory.app;

import java.util.UUID;

/** The directory has told of a unit; fired in the transaction that keeps what it said. */
public record UnitHeard(UUID unitId) {}
