package org.tocsin.inspection.visit.app;

import jakarta.annotation.Nullable;
import java.util.UUID;
import org.tocsin.inspection.visit.domain.Closure;
import org.tocsin.inspection.visit.domain.Inspection;
import org.tocsin.inspection.visit.domain.InspectionStatus;
import org.tocsin.inspection.visit.domain.Settlement;
import org.tocsin.inspection.visit.domain.SiteSignature;

/**
 * What the audit trail keeps the digest of: the visit without its hazards, which are not its own.
 *
 * @param recordDigest stands for the content of the record: {@link RecordContent}
 */
record InspectionSnapshot(
        UUID id,
        InspectionStatus status,
        Settlement settlement,
        String recordDigest,
        @Nullable SiteSignature signature,
        @Nullable Closure closure) {

    static InspectionSnapshot of(Inspection inspection, String recordDigest) {
        return new InspectionSnapshot(
                inspection.id(),
                inspection.status(),
                inspection.settlement(),
                recordDigest,
                inspection.signature(),
                inspection.closure());
    }
}
