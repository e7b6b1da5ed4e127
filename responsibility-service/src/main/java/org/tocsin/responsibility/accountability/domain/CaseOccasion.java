package org.tocsin.responsibility.accountability.domain;

import java.time.Instant;
import java.util.function.Supplier;
import org.tocsin.responsibility.workflow.domain.ActingPerson;

/**
 * The circumstances in which a command is handled; none of it comes from a request body.
 *
 * @param measuresSettled whether all measures that the case ordered have come to their end; asked
 *     only where it matters
 */
public record CaseOccasion(ActingPerson actor, Instant at, Supplier<Boolean> measuresSettled) {}
