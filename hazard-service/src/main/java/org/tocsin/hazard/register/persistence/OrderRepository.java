package org.tocsin.hazard.register.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tocsin.hazard.register.domain.HazardStatus;
import org.tocsin.hazard.register.domain.OrderDocument;
import org.tocsin.hazard.register.domain.OrderFilter;
import org.tocsin.hazard.register.domain.OrderStatus;
import org.tocsin.platform.paging.Clause;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.security.Jurisdiction;
import org.tocsin.platform.security.ScopeColumns;

/** Rectification orders as documents, read within the caller's scope. */
@ApplicationScoped
public class OrderRepository implements PanacheRepositoryBase<OrderDocument, UUID> {

    private static final ScopeColumns COLUMNS =
            new ScopeColumns(
                    "o.hazard.location.division",
                    "o.hazard.location.industry",
                    "o.hazard.location.unitId",
                    "o.hazard.location.grid");

    private final Jurisdiction jurisdiction;

    OrderRepository(Jurisdiction jurisdiction) {
        this.jurisdiction = jurisdiction;
    }

    /** An order out of scope is reported as absent. */
    public OrderDocument require(UUID id) {
        Clause where = jurisdiction.of(COLUMNS).and(Clause.of("o.id = :id", "id", id));
        Optional<OrderDocument> order =
                find(
                                "from OrderDocument o join fetch o.hazard where " + where.hql(),
                                where.parameters())
                        .firstResultOptional();
        return order.orElseThrow(() -> new Refusal.NotFound("rectification order", id));
    }

    /** What the caller may see and asks for. */
    public Clause matching(OrderFilter filter, LocalDate today) {
        Clause within =
                filter.division() == null
                        ? Clause.ALL
                        : jurisdiction.within("o.hazard.location.division", filter.division());
        return jurisdiction
                .of(COLUMNS)
                .and(within)
                .and(statuses(filter.statuses()))
                .and(Clause.ifPresent(filter.grade(), "o.hazard.standing.grade = :grade", "grade"))
                .and(Clause.ifPresent(filter.unitId(), "o.hazard.location.unitId = :unit", "unit"))
                .and(Clause.ifPresent(filter.hazardId(), "o.hazard.id = :hazard", "hazard"))
                .and(
                        Clause.ifPresent(
                                filter.dueBefore(), "o.hazard.standing.deadline < :due", "due"))
                .and(overdue(filter.overdue(), today));
    }

    /** Says in the query what {@link OrderStatus} says of one order. */
    private static Clause statuses(Set<OrderStatus> statuses) {
        if (statuses.isEmpty()) {
            return Clause.ALL;
        }
        Map<String, Object> parameters = new HashMap<>();
        String any =
                statuses.stream()
                        .sorted()
                        .map(status -> condition(status, parameters))
                        .collect(Collectors.joining(" or "));
        return new Clause(any, parameters);
    }

    private static String condition(OrderStatus status, Map<String, Object> parameters) {
        String name = "of" + status.ordinal();
        parameters.put(
                name,
                switch (status) {
                    case ISSUED, ACKNOWLEDGED -> Set.of(HazardStatus.RECTIFYING);
                    case SUBMITTED -> Set.of(HazardStatus.REVIEW_REQUESTED);
                    case COMPLETED ->
                            Set.of(
                                    HazardStatus.PENDING_CLOSE,
                                    HazardStatus.CLOSED,
                                    HazardStatus.ARCHIVED);
                });
        String received =
                switch (status) {
                    case ISSUED -> " and o.content.acknowledgement.at is null";
                    case ACKNOWLEDGED -> " and o.content.acknowledgement.at is not null";
                    case SUBMITTED, COMPLETED -> "";
                };
        return "(o.hazard.standing.status in (:%s)%s)".formatted(name, received);
    }

    private static Clause overdue(Boolean overdue, LocalDate today) {
        if (overdue == null) {
            return Clause.ALL;
        }
        String late =
                "o.hazard.standing.status = :rectifying and o.hazard.standing.deadline < :today";
        return new Clause(
                overdue ? late : "not (" + late + ")",
                Map.of("rectifying", HazardStatus.RECTIFYING, "today", today));
    }
}
