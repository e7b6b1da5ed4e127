package org.tocsin.inspection.calendar.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.tocsin.inspection.calendar.domain.SpecialDay;
import org.tocsin.inspection.calendar.domain.WorkingYear;
import org.tocsin.platform.problem.Refusal;

/** Storage of the calendar. Not scoped: a day is the same everywhere. */
@ApplicationScoped
public class WorkingYearRepository implements PanacheRepositoryBase<WorkingYear, UUID> {

    public Optional<WorkingYear> of(int year) {
        return find("year", year).firstResultOptional();
    }

    /** Those of the days in between, inclusive, that are not what their weekday says. */
    public List<SpecialDay> between(LocalDate from, LocalDate to) {
        return getEntityManager()
                .createQuery(
                        "select d from WorkingYear y join y.days d where d.day between :from and :to",
                        SpecialDay.class)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
    }

    /**
     * @throws Refusal.Stale if somebody else has entered the same year meanwhile
     */
    public void write(WorkingYear entered, int year) {
        try {
            persistAndFlush(entered);
        } catch (ConstraintViolationException taken) {
            throw new Refusal.Stale("working-days", year);
        }
    }
}
