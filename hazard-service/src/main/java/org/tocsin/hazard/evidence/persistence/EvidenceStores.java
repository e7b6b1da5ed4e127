package org.tocsin.hazard.evidence.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.tocsin.hazard.evidence.app.EvidenceSettings;
import org.tocsin.hazard.evidence.domain.EvidenceStore;

/** The store that the configuration names. */
class EvidenceStores {

    @Produces
    @ApplicationScoped
    EvidenceStore store(EvidenceSettings settings) {
        return switch (settings.store()) {
            case DISK -> new DiskEvidenceStore(settings.directory());
            case S3 -> new S3EvidenceStore(settings.s3());
        };
    }
}
