package org.tocsin.hazard.register.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.tocsin.hazard.register.domain.OrderDocument;
import org.tocsin.hazard.register.domain.OrderFilter;
import org.tocsin.hazard.register.persistence.OrderRepository;
import org.tocsin.platform.audit.AuditTrail;
import org.tocsin.platform.paging.Keyset;
import org.tocsin.platform.paging.Page;
import org.tocsin.platform.paging.PageParams;
import org.tocsin.platform.paging.SortKeys;
import org.tocsin.platform.time.Ids;
import org.tocsin.platform.time.Moments;

/** Rectification orders (整改指令书) as documents, to those who may know. */
@ApplicationScoped
public class OrderQueries {

    private static final SortKeys<OrderDocument> SORT =
            SortKeys.of(OrderDocument.class, "o", "-issuedAt", OrderDocument::id)
                    .with("issuedAt", "o.content.at", o -> o.content().at(), Instant::parse)
                    .with(
                            "deadline",
                            "o.hazard.standing.deadline",
                            o -> o.hazard().snapshot().standing().deadline(),
                            LocalDate::parse)
                    .with("orderNo", "o.content.orderNo", o -> o.content().orderNo(), no -> no);

    private final OrderRepository orders;
    private final HazardQueries hazards;
    private final Keyset keyset;
    private final AuditTrail audit;
    private final Clock clock;

    OrderQueries(
            OrderRepository orders,
            HazardQueries hazards,
            Keyset keyset,
            AuditTrail audit,
            Clock clock) {
        this.orders = orders;
        this.hazards = hazards;
        this.keyset = keyset;
        this.audit = audit;
        this.clock = clock;
    }

    /** An order and the hazard that it belongs to, with what this caller may do next. */
    public record OrderWithCase(OrderCase order, HazardCase hazard) {}

    @Transactional
    public OrderWithCase single(UUID id) {
        OrderDocument document = orders.require(id);
        return new OrderWithCase(
                OrderCase.of(document, Moments.today(clock)),
                hazards.single(document.hazard().id()));
    }

    @Transactional
    public Page<OrderCase> page(OrderFilter filter, PageParams params) {
        LocalDate today = Moments.today(clock);
        return keyset.page(params, SORT, orders.matching(filter, today))
                .map(document -> OrderCase.of(document, today));
    }

    /** Everything that matches, for exports; that it was asked for is on the audit trail. */
    @Transactional
    public Stream<OrderCase> all(OrderFilter filter, PageParams params) {
        LocalDate today = Moments.today(clock);
        audit.record("export", "rectification-order", Ids.next(), null, filter);
        return keyset.stream(
                params,
                SORT,
                orders.matching(filter, today),
                document -> OrderCase.of(document, today));
    }
}
