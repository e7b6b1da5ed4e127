package org.tocsin.hazard.register.persistence;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.Query;
import org.tocsin.hazard.register.domain.HazardStatus;
import org.tocsin.hazard.register.domain.OverdueKind;
import org.tocsin.platform.paging.Clause;

/** Finds the last days that have passed and were not told; answered from an index alone. */
@ApplicationScoped
public class PassedDeadlines {

    private final EntityManager entities;

    PassedDeadlines(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Ids in ascending order. Not scoped: time passes for everybody.
     *
     * @param after only ids beyond this one, or {@code null} from the beginning
     */
    public List<UUID> untold(OverdueKind kind, LocalDate today, @Nullable UUID after, int atMost) {
        Clause where = passed(kind, today).and(Clause.ifPresent(after, "h.id > :after", "after"));
        Query<UUID> query =
                entities.unwrap(Session.class)
                        .createQuery(
                                "select h.id from Hazard h where " + where.hql() + " order by h.id",
                                UUID.class)
                        .addQueryHint(index(kind));
        where.parameters().forEach(query::setParameter);
        return query.setMaxResults(atMost).getResultList();
    }

    /** Says in the query what {@code Hazard.noticeOverdue} says of one hazard. */
    private static Clause passed(OverdueKind kind, LocalDate today) {
        return switch (kind) {
            case ORDER ->
                    passed(
                            HazardStatus.RECTIFYING,
                            "h.standing.deadline",
                            "h.notices.order",
                            today);
            case REVIEW ->
                    passed(
                            HazardStatus.REVIEW_REQUESTED,
                            "h.standing.reviewDueOn",
                            "h.notices.review",
                            today);
        };
    }

    /**
     * Named, because for the order of ids databases would rather read the whole register, which is
     * the wrong choice exactly when there is nothing to tell.
     */
    private static String index(OverdueKind kind) {
        return kind == OverdueKind.ORDER ? "ix_hazard_status" : "ix_hazard_review_due";
    }

    private static Clause passed(HazardStatus status, String day, String told, LocalDate today) {
        return Clause.of("h.standing.status = :status", "status", status)
                .and(Clause.of(day + " < :today", "today", today))
                .and(Clause.of("%2$s is null or %2$s <> %1$s".formatted(day, told)));
    }
}
