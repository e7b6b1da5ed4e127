package org.tocsin.inspection.weekly.app;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.tocsin.inspection.weekly.domain.ReportingPeriod;
import org.tocsin.inspection.weekly.domain.ReportingUnit;
import org.tocsin.inspection.weekly.persistence.ReportingPeriodRepository;
import org.tocsin.platform.time.Ids;

/** Which units owed weekly reports when, as the directory's events tell it. */
@ApplicationScoped
public class ReportingUnits {

    private final ReportingPeriodRepository periods;
    private final WeeklySettings settings;

    ReportingUnits(ReportingPeriodRepository periods, WeeklySettings settings) {
        this.periods = periods;
        this.settings = settings;
    }

    /** A unit as the directory has told it. */
    public record Told(
            UUID unitId,
            String kind,
            String name,
            String division,
            @Nullable String industry,
            boolean active) {}

    /**
     * Takes over how a unit is from this time on. A repeated event changes nothing.
     *
     * @param at when it happened in the directory
     */
    @Transactional
    public void note(Told told, Instant at) {
        boolean reports = told.active() && settings.kinds().contains(told.kind());
        Optional<ReportingPeriod> open = periods.open(told.unitId());
        ReportingUnit unit =
                new ReportingUnit(
                        told.unitId(), told.kind(), told.name(), told.division(), told.industry());
        if (!reports) {
            open.ifPresent(period -> period.end(at));
        } else if (open.isPresent()) {
            open.get().goOnAs(unit);
        } else if (!periods.covers(told.unitId(), at)) {
            periods.persist(new ReportingPeriod(Ids.next(), unit, at));
        }
    }

    @Transactional
    public void forget() {
        periods.deleteAll();
    }
}
