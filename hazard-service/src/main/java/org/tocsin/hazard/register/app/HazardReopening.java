package org.tocsin.hazard.register.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.tocsin.hazard.register.domain.Actor;
import org.tocsin.hazard.register.domain.Hazard;
import org.tocsin.hazard.register.domain.HazardCommand.Reopen;
import org.tocsin.hazard.register.domain.HazardSnapshot;
import org.tocsin.hazard.register.domain.NewHazard;
import org.tocsin.hazard.register.domain.Observation;
import org.tocsin.hazard.register.domain.Origin;
import org.tocsin.hazard.register.domain.ReopenHazard;
import org.tocsin.hazard.register.domain.ReportingRules;
import org.tocsin.platform.http.IfMatch;
import org.tocsin.platform.security.Caller;
import org.tocsin.platform.time.Moments;

/** Takes closed hazards up again, each as a new hazard that is linked to the old one. */
@ApplicationScoped
public class HazardReopening {

    private final HazardLookup lookup;
    private final HazardEntry entry;
    private final HazardRegister register;
    private final Occasions occasions;
    private final Caller caller;
    private final Clock clock;

    HazardReopening(
            HazardLookup lookup,
            HazardEntry entry,
            HazardRegister register,
            Occasions occasions,
            Caller caller,
            Clock clock) {
        this.lookup = lookup;
        this.entry = entry;
        this.register = register;
        this.occasions = occasions;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * @return the new hazard
     */
    @Transactional
    public HazardCase reopen(UUID id, IfMatch expected, ReopenHazard command) {
        HazardSnapshot old = lookup.require(id);
        Actor actor = CallerActor.of(caller);
        Instant now = Moments.now(clock);
        ReportingRules.check(command, actor, now);
        Hazard successor = entry.enter(successor(old, command, actor, now));
        register.handle(id, expected, new Reopen(command.reason(), successor.id()));
        return HazardCase.of(successor, occasions.of(actor, successor.snapshot()));
    }

    private static NewHazard successor(
            HazardSnapshot old, ReopenHazard command, Actor actor, Instant now) {
        Instant foundAt =
                command.foundAt() == null ? now : command.foundAt().truncatedTo(ChronoUnit.MICROS);
        return new NewHazard(
                        old.location(),
                        new Observation(
                                old.observation().part(),
                                old.observation().item(),
                                command.description(),
                                foundAt),
                        command.grade() == null ? old.standing().grade() : command.grade(),
                        Origin.of(command.source()),
                        actor)
                .at(old.place())
                .reopening(old.id());
    }
}
