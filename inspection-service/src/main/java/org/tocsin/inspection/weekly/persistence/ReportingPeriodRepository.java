package org.tocsin.inspection.weekly.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tocsin.inspection.weekly.domain.ReportingPeriod;
import org.tocsin.inspection.weekly.domain.ReportingUnit;

/** Storage of what units owe. Not scoped: only the sweep reads it. */
@ApplicationScoped
public class ReportingPeriodRepository implements PanacheRepositoryBase<ReportingPeriod, UUID> {

    private static final String COVERING = "beganAt <= :at and (endedAt is null or endedAt > :at)";

    /** The unit's period that goes on. */
    public Optional<ReportingPeriod> open(UUID unitId) {
        return find("unit.id = ?1 and endedAt is null", unitId).firstResultOptional();
    }

    public boolean covers(UUID unitId, Instant at) {
        return count(
                        "unit.id = :unit and " + COVERING,
                        Parameters.with("unit", unitId).and("at", at))
                > 0;
    }

    /** The units that were there at this time and have no report for the week. */
    public List<ReportingUnit> owing(int weekIndex, Instant at) {
        return getEntityManager()
                .createQuery(
                        "select p.unit from ReportingPeriod p where p.beganAt <= :at"
                                + " and (p.endedAt is null or p.endedAt > :at)"
                                + " and not exists (select 1 from WeeklyReport r"
                                + " where r.unit.id = p.unit.id and r.week.index = :week)"
                                + " order by p.unit.division, p.unit.id",
                        ReportingUnit.class)
                .setParameter("at", at)
                .setParameter("week", weekIndex)
                .getResultList();
    }
}
