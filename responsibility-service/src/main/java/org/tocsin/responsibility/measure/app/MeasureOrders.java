package org.tocsin.responsibility.measure.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.tocsin.responsibility.measure.domain.Ground;
import org.tocsin.responsibility.measure.domain.Measure;
import org.tocsin.responsibility.measure.domain.MeasureOccasion;
import org.tocsin.responsibility.measure.domain.MeasureSnapshot;
import org.tocsin.responsibility.measure.domain.OrderedMeasure;
import org.tocsin.responsibility.measure.domain.Origin;
import org.tocsin.responsibility.measure.domain.Proposal;
import org.tocsin.responsibility.measure.domain.TargetUnit;
import org.tocsin.responsibility.measure.persistence.MeasureRepository;
import org.tocsin.responsibility.workflow.domain.ActingPerson;

/** Measures that follow from the decision on an accountability case. */
@ApplicationScoped
public class MeasureOrders {

    private final MeasureRepository measures;
    private final MeasureBook book;
    private final MeasureOccasions occasions;

    MeasureOrders(MeasureRepository measures, MeasureBook book, MeasureOccasions occasions) {
        this.measures = measures;
        this.book = book;
        this.occasions = occasions;
    }

    /**
     * Proposed by who investigated the case and decided by the leader who decided the case, at
     * once.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID order(
            UUID caseId,
            TargetUnit target,
            OrderedMeasure ordered,
            List<Ground> grounds,
            ActingPerson investigator,
            ActingPerson leader) {
        MeasureOccasion now = occasions.of(leader);
        Proposal proposal =
                new Proposal(
                        Origin.CASE,
                        ordered.post(),
                        ordered.decision().text(),
                        null,
                        caseId,
                        null,
                        investigator.subject(),
                        investigator.name(),
                        now.at());
        Measure measure = book.enter(ordered.kind(), target, proposal, grounds);
        book.apply(measure, ordered.decision(), now);
        return measure.id();
    }

    /** What was ordered, within what the caller was shown of the case. */
    @Transactional
    public List<MeasureSnapshot> ofCase(UUID caseId) {
        return measures.ofCase(caseId).stream().map(Measure::snapshot).toList();
    }
}
