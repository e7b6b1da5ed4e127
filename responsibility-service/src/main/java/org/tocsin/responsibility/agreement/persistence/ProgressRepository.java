package org.tocsin.responsibility.agreement.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tocsin.platform.paging.Clause;
import org.tocsin.responsibility.agreement.domain.AgreementStatus;
import org.tocsin.responsibility.agreement.domain.SigningProgress;

/** Counts issued agreements by how far their signing is. */
@ApplicationScoped
public class ProgressRepository {

    private static final String COUNTS =
            "count(*) as n, sum(case when a.status in (:unsigned) and a.signBy < :today then 1 else 0"
                    + " end) as overdue from Agreement a where ";

    private final EntityManager entities;

    ProgressRepository(EntityManager entities) {
        this.entities = entities;
    }

    public SigningProgress of(Clause which, LocalDate today) {
        Tally tally = new Tally();
        rows("select a.status as status, ", which, " group by a.status", today).forEach(tally::add);
        return tally.of(null, null);
    }

    /** Per superior unit; the name is the last one that an agreement has it by. */
    public List<SigningProgress> bySuperior(Clause which, LocalDate today) {
        Map<UUID, Tally> tallies = new LinkedHashMap<>();
        Map<UUID, String> names = new LinkedHashMap<>();
        rows(
                        "select a.superior.unitId as unit, max(a.superior.name) as name,"
                                + " a.status as status, ",
                        which,
                        " group by a.superior.unitId, a.status",
                        today)
                .forEach(
                        row -> {
                            UUID unit = row.get("unit", UUID.class);
                            names.put(unit, row.get("name", String.class));
                            tallies.computeIfAbsent(unit, _ -> new Tally()).add(row);
                        });
        List<SigningProgress> all = new ArrayList<>();
        tallies.forEach((unit, tally) -> all.add(tally.of(unit, names.get(unit))));
        return all;
    }

    private List<Tuple> rows(String select, Clause which, String groups, LocalDate today) {
        var query =
                entities.createQuery(select + COUNTS + which.hql() + groups, Tuple.class)
                        .setParameter("unsigned", AgreementStatus.UNSIGNED)
                        .setParameter("today", today);
        which.parameters().forEach(query::setParameter);
        return query.getResultList();
    }

    private static final class Tally {

        private final Map<AgreementStatus, Long> counts = new EnumMap<>(AgreementStatus.class);
        private long overdue;

        void add(Tuple row) {
            counts.merge(
                    row.get("status", AgreementStatus.class), row.get("n", Long.class), Long::sum);
            overdue += row.get("overdue", Number.class).longValue();
        }

        SigningProgress of(UUID unit, String name) {
            return new SigningProgress(unit, name, counts, overdue);
        }
    }
}
