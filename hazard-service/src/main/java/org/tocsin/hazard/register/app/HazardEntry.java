package org.tocsin.hazard.register.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.tocsin.hazard.register.domain.Hazard;
import org.tocsin.hazard.register.domain.HazardEvent;
import org.tocsin.hazard.register.domain.Location;
import org.tocsin.hazard.register.domain.NewHazard;
import org.tocsin.hazard.register.domain.Report;
import org.tocsin.hazard.register.messaging.HazardPublisher;
import org.tocsin.hazard.register.persistence.HazardRepository;
import org.tocsin.platform.audit.AuditTrail;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.serial.Serials;
import org.tocsin.platform.time.Ids;
import org.tocsin.platform.time.Moments;

/** The one door into the register, whether a person, an import or another service knocks. */
@ApplicationScoped
public class HazardEntry {

    static final String SERIES = "YH";

    private final HazardRepository hazards;
    private final EntryChecks checks;
    private final Serials serials;
    private final HazardPublisher publisher;
    private final AuditTrail audit;
    private final Clock clock;

    HazardEntry(
            HazardRepository hazards,
            EntryChecks checks,
            Serials serials,
            HazardPublisher publisher,
            AuditTrail audit,
            Clock clock) {
        this.hazards = hazards;
        this.checks = checks;
        this.serials = serials;
        this.publisher = publisher;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public Hazard enter(NewHazard found) {
        return enter(checks.compared(found), nextNumber(found.location()));
    }

    /**
     * With a number that was taken and a duplicate candidate that was looked up before, for imports
     * that take many at once.
     *
     * @throws Refusal.RuleBroken if it names a risk point that is not its unit's, or is retired
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Hazard enter(NewHazard found, String hazardNo) {
        checks.riskPointOf(found);
        Instant now = Moments.now(clock);
        Hazard hazard = new Hazard(Ids.next(), hazardNo, found, Report.by(found.actor(), now));
        HazardEvent reported =
                hazard.reported(); // before it is stored, or it would be stored twice
        hazards.persist(hazard);
        publisher.publish(reported);
        audit.record("report", "hazard", hazard.id(), null, hazard.snapshot());
        return hazard;
    }

    /** Whether the finding of an inspection is on the register already. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean holdsFinding(UUID findingId) {
        return hazards.holdsFinding(findingId);
    }

    /** Whether the measure of an accident investigation is on the register already. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean holdsMeasure(UUID measureId) {
        return hazards.holdsMeasure(measureId);
    }

    private String nextNumber(Location location) {
        return serials.next(SERIES, location.county(), Moments.today(clock).getYear());
    }
}
