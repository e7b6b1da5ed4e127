package org.tocsin.inspection.visit.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.tocsin.inspection.directory.app.Directory;
import org.tocsin.inspection.directory.app.UnitEntry;
import org.tocsin.inspection.directory.app.UnitHeard;
import org.tocsin.inspection.visit.domain.Inspection;
import org.tocsin.inspection.visit.domain.InspectionEvent;
import org.tocsin.inspection.visit.persistence.InspectionRepository;
import org.tocsin.platform.time.Moments;

/**
 * Settles visits that came before their unit, once it comes: the directory's word takes the place
 * of the inspector's, and only now the world is told of the visit and its findings, so that no
 * hazard stands in a division that somebody mistook.
 */
@ApplicationScoped
public class Settlements {

    private final InspectionRepository inspections;
    private final Directory directory;
    private final InspectionJournal journal;
    private final Clock clock;

    Settlements(
            InspectionRepository inspections,
            Directory directory,
            InspectionJournal journal,
            Clock clock) {
        this.inspections = inspections;
        this.directory = directory;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void on(@Observes UnitHeard heard) {
        inspections.waitingFor(heard.unitId()).forEach(this::settle);
    }

    @Transactional
    public List<UUID> due(int atMost) {
        return inspections.settleable(atMost);
    }

    /** Looks again, whoever else does at the same moment: a visit is settled once. */
    @Transactional
    public void settle(UUID id) {
        inspections.lock(id);
        Inspection inspection = inspections.findById(id);
        if (!inspection.settlement().settled()) {
            directory.known(inspection.unit().id()).ifPresent(unit -> settle(inspection, unit));
        }
    }

    private void settle(Inspection inspection, UnitEntry unit) {
        String before = journal.digestOf(inspection, journal.recordDigest(inspection));
        List<InspectionEvent> events =
                inspection.settle(VisitedUnits.inspected(unit), Moments.now(clock));
        String after = journal.recordDigest(inspection);
        journal.enter(
                new InspectionJournal.Entry("settle", inspection, after, before, events, null));
    }
}
