package org.tocsin.hazard.tip.domain;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import org.tocsin.hazard.register.domain.Actor;

/**
 * The circumstances in which a command is handled; none of it comes from a request body.
 *
 * @param hazards puts the hazard that was confirmed on the register and gives its id; asked only
 *     once the verification is known to stand
 */
public record TipOccasion(Actor actor, Instant at, Function<TipCommand.Verify, UUID> hazards) {}
