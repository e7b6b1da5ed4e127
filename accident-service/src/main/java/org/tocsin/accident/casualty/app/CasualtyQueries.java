package org.tocsin.accident.casualty.app;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.tocsin.accident.casualty.domain.CasualtyRevision;
import org.tocsin.accident.casualty.domain.CasualtyState;
import org.tocsin.accident.casualty.persistence.CasualtyRepository;
import org.tocsin.accident.casualty.persistence.CasualtyRevisionRepository;
import org.tocsin.accident.report.app.AccidentQueries;
import org.tocsin.platform.paging.Page;
import org.tocsin.platform.paging.PageParams;
import org.tocsin.platform.problem.Refusal;

/**
 * Casualties, to those who may see the accident. Lists are masked for everybody; one casualty at a
 * time is read in the clear, by those who may, and on record.
 */
@ApplicationScoped
public class CasualtyQueries {

    private final AccidentQueries accidents;
    private final CasualtyRepository casualties;
    private final CasualtyRevisionRepository revisions;
    private final CasualtyJournal journal;
    private final PersonalSeal seal;

    CasualtyQueries(
            AccidentQueries accidents,
            CasualtyRepository casualties,
            CasualtyRevisionRepository revisions,
            CasualtyJournal journal,
            PersonalSeal seal) {
        this.accidents = accidents;
        this.casualties = casualties;
        this.revisions = revisions;
        this.journal = journal;
        this.seal = seal;
    }

    /** A statement about a casualty with who made it, why, and until when it was the latest. */
    public record History(CasualtyRevision revision, CasualtyReading reading) {}

    @Transactional
    public Page<CasualtyReading> page(
            UUID accidentId, @Nullable Boolean retracted, PageParams params) {
        accidents.require(accidentId);
        return casualties
                .page(accidentId, retracted, params)
                .map(casualty -> masked(casualty.state()));
    }

    /**
     * The audit entry is committed with this transaction, so before anything goes out; also where
     * the details turn out not to open.
     */
    @Transactional(dontRollbackOn = Refusal.class)
    public CasualtyReading read(UUID accidentId, UUID id) {
        accidents.require(accidentId);
        return open(casualties.require(accidentId, id).state());
    }

    @Transactional
    public Page<History> history(UUID accidentId, UUID id, PageParams params) {
        accidents.require(accidentId);
        casualties.require(accidentId, id);
        return revisions
                .of(id, params)
                .map(revision -> new History(revision, masked(revision.state())));
    }

    @Transactional(dontRollbackOn = Refusal.class)
    public History read(UUID accidentId, UUID id, int revision) {
        accidents.require(accidentId);
        casualties.require(accidentId, id);
        CasualtyRevision found = revisions.require(id, revision);
        return new History(found, open(found.state()));
    }

    /** The steps that this caller may take with the casualty now: names in the API. */
    @Transactional
    public List<String> steps(CasualtyState casualty) {
        boolean open =
                !casualty.retracted()
                        && journal.mayWrite()
                        && accidents.require(casualty.accidentId()).status().counts();
        return open ? Stream.of("change", "retract").toList() : List.of();
    }

    private CasualtyReading open(CasualtyState casualty) {
        if (!journal.mayReadPersonal()) {
            return masked(casualty);
        }
        journal.readPersonal(casualty.id());
        return CasualtyReading.clear(casualty, seal.open(casualty));
    }

    private CasualtyReading masked(CasualtyState casualty) {
        return CasualtyReading.masked(casualty, seal.open(casualty));
    }
}
