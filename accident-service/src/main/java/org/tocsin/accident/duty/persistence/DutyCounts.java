package org.tocsin.accident.duty.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import org.tocsin.accident.duty.domain.DutyFilter;
import org.tocsin.accident.duty.domain.DutyTally;
import org.tocsin.platform.paging.Clause;

/** Counts the register of duties, within the caller's scope. */
@ApplicationScoped
public class DutyCounts {

    private static final String SELECT =
            """
            select new org.tocsin.accident.duty.domain.DutyTally(d.duty, d.locus.division,
              sum(case when d.standing = DONE_IN_TIME then 1L else 0L end),
              sum(case when d.standing = DONE_LATE then 1L else 0L end),
              sum(case when d.standing = OPEN and d.dueOrder < :now then 1L else 0L end),
              sum(case when d.standing = OPEN and d.dueOrder >= :now then 1L else 0L end),
              sum(case when d.standing = UNKNOWN then 1L else 0L end),
              sum(case when d.standing = NOT_APPLICABLE then 1L else 0L end))
            from AccidentDuty d where \
            """;
    private static final String GROUPED = " group by d.duty, d.locus.division";

    private final EntityManager entities;
    private final DutyRepository duties;

    DutyCounts(EntityManager entities, DutyRepository duties) {
        this.entities = entities;
        this.duties = duties;
    }

    public List<DutyTally> of(DutyFilter filter, Instant now) {
        Clause where = duties.visible(filter, now);
        TypedQuery<DutyTally> query =
                entities.createQuery(SELECT + where.hql() + GROUPED, DutyTally.class)
                        .setParameter("now", now);
        where.parameters().forEach(query::setParameter);
        return query.getResultList();
    }
}
