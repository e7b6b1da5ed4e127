package org.tocsin.hazard.accidentflag.domain;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/**
 * What accident-service, which owns accidents, last said of one.
 *
 * @param severity as it names them; not read here, so that new ones do no harm
 * @param active whether it still counts: it was neither withdrawn nor merged into another
 */
@Embeddable
public record AccidentState(UUID unitId, Instant occurredAt, String severity, boolean active) {}
