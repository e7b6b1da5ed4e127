package org.tocsin.responsibility.measure.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.tocsin.platform.audit.AuditTrail;
import org.tocsin.platform.serial.Serials;
import org.tocsin.platform.time.Ids;
import org.tocsin.platform.time.Moments;
import org.tocsin.responsibility.measure.domain.Ground;
import org.tocsin.responsibility.measure.domain.Measure;
import org.tocsin.responsibility.measure.domain.MeasureCommand;
import org.tocsin.responsibility.measure.domain.MeasureEvent;
import org.tocsin.responsibility.measure.domain.MeasureKind;
import org.tocsin.responsibility.measure.domain.MeasureOccasion;
import org.tocsin.responsibility.measure.domain.MeasureSnapshot;
import org.tocsin.responsibility.measure.domain.Proposal;
import org.tocsin.responsibility.measure.domain.TargetUnit;
import org.tocsin.responsibility.measure.messaging.MeasurePublisher;
import org.tocsin.responsibility.measure.persistence.MeasureRepository;

/** Carries out what was decided: the change, its event and its audit entry, in one transaction. */
@ApplicationScoped
class MeasureBook {

    private static final String SERIES = "CS";

    private final MeasureRepository measures;
    private final MeasurePublisher publisher;
    private final AuditTrail audit;
    private final Serials serials;

    MeasureBook(
            MeasureRepository measures,
            MeasurePublisher publisher,
            AuditTrail audit,
            Serials serials) {
        this.measures = measures;
        this.publisher = publisher;
        this.audit = audit;
        this.serials = serials;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Measure enter(MeasureKind kind, TargetUnit target, Proposal proposal, List<Ground> grounds) {
        int year = Moments.dayOf(proposal.at()).getYear();
        Measure measure =
                new Measure(
                        Ids.next(),
                        serials.next(SERIES, target.county(), year),
                        kind,
                        target,
                        proposal,
                        grounds);
        MeasureEvent proposed =
                measure.proposed(); // before it is stored, or it would be stored twice
        measures.persistAndFlush(measure);
        publisher.publish(proposed);
        audit.record("propose", "measure", measure.id(), null, measure.snapshot());
        return measure;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void apply(Measure measure, MeasureCommand command, MeasureOccasion now) {
        MeasureSnapshot before = measure.snapshot();
        MeasureEvent event = measure.handle(command, now);
        measures.flush();
        publisher.publish(event);
        audit.record(
                command.transition().slug(), "measure", measure.id(), before, measure.snapshot());
    }
}
