package org.tocsin.hazard.riskpoint.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.tocsin.hazard.directory.app.Directory;
import org.tocsin.hazard.directory.domain.UnitState;
import org.tocsin.hazard.register.domain.Actor;
import org.tocsin.hazard.register.domain.Location;
import org.tocsin.hazard.riskpoint.domain.RetireRiskPoint;
import org.tocsin.hazard.riskpoint.domain.RiskPoint;
import org.tocsin.hazard.riskpoint.domain.RiskPointForm;
import org.tocsin.hazard.riskpoint.domain.RiskPointRules;
import org.tocsin.hazard.riskpoint.domain.RiskPointSnapshot;
import org.tocsin.hazard.riskpoint.persistence.RiskPointRepository;
import org.tocsin.platform.audit.AuditTrail;
import org.tocsin.platform.http.IfMatch;
import org.tocsin.platform.security.Caller;
import org.tocsin.platform.time.Ids;
import org.tocsin.platform.time.Moments;

/** Registers risk points, regrades and retires them. */
@ApplicationScoped
public class RiskPointRegister {

    private final RiskPointRepository points;
    private final Directory directory;
    private final RiskSettings settings;
    private final AuditTrail audit;
    private final Caller caller;
    private final Clock clock;

    RiskPointRegister(
            RiskPointRepository points,
            Directory directory,
            RiskSettings settings,
            AuditTrail audit,
            Caller caller,
            Clock clock) {
        this.points = points;
        this.directory = directory;
        this.settings = settings;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    public RiskPointCase register(RiskPointForm form) {
        RiskPointRules.checkTypes(form.accidentTypes(), settings.accidentTypes());
        Instant now = Moments.now(clock);
        RiskPoint point =
                new RiskPoint(
                        Ids.next(), location(form.unitId()), form, settings.scale(), actor(), now);
        points.persistAndFlush(point);
        audit.record("register", "risk-point", point.id(), null, point.snapshot());
        return RiskPointCase.of(point, true);
    }

    @Transactional
    public RiskPointCase change(UUID id, IfMatch expected, RiskPointForm form) {
        RiskPoint point = points.require(id);
        RiskPointSnapshot before = point.snapshot();
        expected.check("risk-point", id, before.version());
        RiskPointRules.checkUnit(form, before);
        RiskPointRules.checkTypes(form.accidentTypes(), settings.accidentTypes());
        Location now = location(form.unitId());
        point.change(now, form, settings.scale(), actor(), Moments.now(clock));
        return changed("change", point, before);
    }

    @Transactional
    public RiskPointCase retire(UUID id, IfMatch expected, RetireRiskPoint command) {
        RiskPoint point = points.require(id);
        RiskPointSnapshot before = point.snapshot();
        expected.check("risk-point", id, before.version());
        point.retire(command, Moments.now(clock));
        return changed("retire", point, before);
    }

    private RiskPointCase changed(String action, RiskPoint point, RiskPointSnapshot before) {
        points.flush();
        audit.record(action, "risk-point", point.id(), before, point.snapshot());
        return RiskPointCase.of(point, true);
    }

    private Location location(UUID unitId) {
        UnitState unit =
                directory.inScope(unitId).orElseThrow(() -> RiskPointRules.unknownUnit(unitId));
        return new Location(unitId, unit.division(), unit.industry(), unit.grid());
    }

    private Actor actor() {
        return new Actor(caller.subject(), caller.name(), caller.roles());
    }
}
