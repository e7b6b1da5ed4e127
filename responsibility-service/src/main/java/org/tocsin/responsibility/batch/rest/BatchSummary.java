package org.tocsin.responsibility.batch.rest;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.responsibility.batch.domain.BatchSnapshot;

/** A batch in a list. */
@Schema(name = "AgreementBatchSummary", description = "A batch in a list 批次（列表项）")
record BatchSummary(
        UUID id,
        String batchNo,
        String templateName,
        UUID superiorUnitId,
        String superiorName,
        int year,
        Instant createdAt) {

    static BatchSummary of(BatchSnapshot batch) {
        return new BatchSummary(
                batch.id(),
                batch.batchNo(),
                batch.template().name(),
                batch.superior().unitId(),
                batch.superior().name(),
                batch.year(),
                batch.createdAt());
    }
}
