package org.tocsin.responsibility.accountability.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.tocsin.platform.audit.AuditTrail;
import org.tocsin.platform.serial.Serials;
import org.tocsin.platform.time.Ids;
import org.tocsin.platform.time.Moments;
import org.tocsin.responsibility.accountability.domain.AccountabilityCase;
import org.tocsin.responsibility.accountability.domain.CaseCommand;
import org.tocsin.responsibility.accountability.domain.CaseDeadlines;
import org.tocsin.responsibility.accountability.domain.CaseEvent;
import org.tocsin.responsibility.accountability.domain.CaseGround;
import org.tocsin.responsibility.accountability.domain.CaseKind;
import org.tocsin.responsibility.accountability.domain.CaseOccasion;
import org.tocsin.responsibility.accountability.domain.CaseSnapshot;
import org.tocsin.responsibility.accountability.messaging.CasePublisher;
import org.tocsin.responsibility.accountability.persistence.CaseRepository;
import org.tocsin.responsibility.measure.domain.TargetUnit;

/** Carries out what was decided: the change, its event and its audit entry, in one transaction. */
@ApplicationScoped
class CaseBook {

    private static final String SERIES = "WZ";
    private static final String WHAT = "accountability-case";

    private final CaseRepository cases;
    private final CasePublisher publisher;
    private final AuditTrail audit;
    private final Serials serials;
    private final AccountabilitySettings settings;

    CaseBook(
            CaseRepository cases,
            CasePublisher publisher,
            AuditTrail audit,
            Serials serials,
            AccountabilitySettings settings) {
        this.cases = cases;
        this.publisher = publisher;
        this.audit = audit;
        this.serials = serials;
        this.settings = settings;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    AccountabilityCase open(
            CaseKind kind, TargetUnit target, List<CaseGround> grounds, Instant at) {
        LocalDate today = Moments.dayOf(at);
        AccountabilityCase opened =
                new AccountabilityCase(
                        Ids.next(),
                        serials.next(SERIES, target.county(), today.getYear()),
                        kind,
                        target,
                        grounds,
                        new CaseDeadlines(
                                today.plusDays(settings.investigateWithinDays()),
                                today.plusDays(settings.decideWithinDays())),
                        at);
        CaseEvent event = opened.opened(); // before it is stored, or it would be stored twice
        cases.persistAndFlush(opened);
        publisher.publish(event, List.of());
        audit.record("open", WHAT, opened.id(), null, opened.snapshot());
        return opened;
    }

    /** What has happened to the case; told once all that follows from it is done too. */
    @Transactional(Transactional.TxType.MANDATORY)
    CaseEvent apply(AccountabilityCase aCase, CaseCommand command, CaseOccasion now) {
        CaseSnapshot before = aCase.snapshot();
        CaseEvent event = aCase.handle(command, now);
        cases.flush();
        audit.record(command.transition().slug(), WHAT, aCase.id(), before, aCase.snapshot());
        return event;
    }

    void tell(CaseEvent event, List<UUID> measures) {
        publisher.publish(event, measures);
    }
}
