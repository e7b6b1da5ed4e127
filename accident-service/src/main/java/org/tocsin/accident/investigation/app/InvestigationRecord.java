package org.tocsin.accident.investigation.app;

import org.tocsin.accident.investigation.domain.Investigation;
import org.tocsin.accident.investigation.domain.InvestigationSnapshot;
import org.tocsin.accident.investigation.domain.Papers;

/** An investigation with its whole dossier: what the audit trail keeps a digest of. */
record InvestigationRecord(InvestigationSnapshot investigation, Papers papers) {

    static InvestigationRecord of(Investigation investigation) {
        return new InvestigationRecord(investigation.snapshot(), investigation.papers());
    }
}
