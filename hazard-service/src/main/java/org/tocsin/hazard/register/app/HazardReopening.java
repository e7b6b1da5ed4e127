package org.tocsin.hazard.register.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.tocsin.hazard.directory.app.Directory;
import org.tocsin.hazard.register.domain.Actor;
import org.tocsin.hazard.register.domain.Hazard;
import org.tocsin.hazard.register.domain.HazardCommand.Reopen;
import org.tocsin.hazard.register.domain.HazardSnapshot;
import org.tocsin.hazard.register.domain.Location;
import org.tocsin.hazard.register.domain.NewHazard;
import org.tocsin.hazard.register.domain.Observation;
import org.tocsin.hazard.register.domain.Origin;
import org.tocsin.hazard.register.domain.ReopenHazard;
import org.tocsin.hazard.register.domain.ReopenRules;
import org.tocsin.hazard.register.domain.ReportingRules;
import org.tocsin.platform.http.IfMatch;
import org.tocsin.platform.security.Caller;

/** Takes closed hazards up again, each as a new hazard that is linked to the old one. */
@ApplicationScoped
public class HazardReopening {

    private final HazardLookup lookup;
    private final HazardEntry entry;
    private final HazardRegister register;
    private final Occasions occasions;
    private final Caller caller;
    private final Directory directory;

    HazardReopening(
            HazardLookup lookup,
            HazardEntry entry,
            HazardRegister register,
            Occasions occasions,
            Caller caller,
            Directory directory) {
        this.lookup = lookup;
        this.entry = entry;
        this.register = register;
        this.occasions = occasions;
        this.caller = caller;
        this.directory = directory;
    }

    /**
     * @return the new hazard
     */
    @Transactional
    public HazardCase reopen(UUID id, IfMatch expected, ReopenHazard command) {
        HazardSnapshot old = lookup.require(id);
        Actor actor = CallerActor.of(caller);
        Instant now = occasions.of(actor, old).at();
        ReportingRules.check(command, actor, now);
        Hazard successor = entry.enter(successor(old, command, actor, now));
        register.handle(id, expected, new Reopen(command.reason(), successor.id()));
        return HazardCase.of(successor, occasions.of(actor, successor.snapshot()));
    }

    private NewHazard successor(
            HazardSnapshot old, ReopenHazard command, Actor actor, Instant now) {
        Instant foundAt =
                command.foundAt() == null ? now : command.foundAt().truncatedTo(ChronoUnit.MICROS);
        return new NewHazard(
                        whereNow(old.location()),
                        new Observation(
                                old.observation().part(),
                                old.observation().item(),
                                command.description(),
                                foundAt),
                        ReopenRules.grade(command, old),
                        Origin.of(command.source()),
                        actor)
                .at(old.place())
                .reopening(old.id());
    }

    /** The unit may have moved since; who supervises it now is who must know. */
    private Location whereNow(Location then) {
        return directory
                .inScope(then.unitId())
                .map(
                        unit ->
                                new Location(
                                        then.unitId(),
                                        unit.division(),
                                        unit.industry(),
                                        unit.grid()))
                .orElse(then);
    }
}
