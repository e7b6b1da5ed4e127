package org.tocsin.hazard.register.app;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.tocsin.hazard.register.domain.Actor;
import org.tocsin.hazard.register.domain.Hazard;
import org.tocsin.hazard.register.domain.HazardEvent;
import org.tocsin.hazard.register.domain.HazardSnapshot;
import org.tocsin.hazard.register.domain.OverdueKind;
import org.tocsin.hazard.register.messaging.HazardPublisher;
import org.tocsin.hazard.register.persistence.HazardRepository;
import org.tocsin.hazard.register.persistence.PassedDeadlines;
import org.tocsin.platform.audit.AuditTrail;

/** Tells of hazards whose last day has passed: nobody decides it, time does. */
@ApplicationScoped
public class OverdueHazards {

    private static final Actor SYSTEM = new Actor("system", "system", Set.of());

    private final HazardRepository hazards;
    private final PassedDeadlines deadlines;
    private final HazardPublisher publisher;
    private final AuditTrail audit;
    private final Occasions occasions;

    OverdueHazards(
            HazardRepository hazards,
            PassedDeadlines deadlines,
            HazardPublisher publisher,
            AuditTrail audit,
            Occasions occasions) {
        this.hazards = hazards;
        this.deadlines = deadlines;
        this.publisher = publisher;
        this.audit = audit;
        this.occasions = occasions;
    }

    /** Ids, ascending and beyond {@code after}, of hazards whose last day passed untold. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public List<UUID> untold(OverdueKind kind, LocalDate today, @Nullable UUID after, int atMost) {
        return deadlines.untold(kind, today, after, atMost);
    }

    /**
     * Looks at the hazard again and tells it if that is still due. The event's number and the
     * hazard's version let one of several win; the others fail and nothing of theirs remains.
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void tell(OverdueKind kind, UUID id) {
        Hazard hazard = hazards.findById(id);
        HazardSnapshot before = hazard.snapshot();
        hazard.noticeOverdue(kind, occasions.of(SYSTEM, before))
                .ifPresent(event -> told(hazard, event, before));
    }

    private void told(Hazard hazard, HazardEvent event, HazardSnapshot before) {
        publisher.publish(event);
        hazards.flush();
        audit.record("notice-overdue", "hazard", hazard.id(), before, hazard.snapshot());
    }
}
