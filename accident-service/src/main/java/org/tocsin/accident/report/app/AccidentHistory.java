package org.tocsin.accident.report.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.tocsin.accident.report.domain.AccidentRevision;
import org.tocsin.accident.report.persistence.RevisionRepository;

/**
 * Everything that was ever reported on an accident, for features that work without a caller. Not
 * scoped: whoever shows it to somebody asks {@link AccidentQueries} first whether they may see it.
 */
@ApplicationScoped
public class AccidentHistory {

    private final RevisionRepository revisions;

    AccidentHistory(RevisionRepository revisions) {
        this.revisions = revisions;
    }

    /** The first report first. */
    @Transactional
    public List<AccidentRevision> of(UUID accidentId) {
        return revisions.list("accidentId = ?1 order by revision", accidentId);
    }
}
