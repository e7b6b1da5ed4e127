package org.tocsin.responsibility.batch.domain;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.UUID;

/**
 * A batch as it stands, for readers.
 *
 * @param parameters JSON object, common to all units
 */
public record BatchSnapshot(
        UUID id,
        long version,
        String batchNo,
        Template template,
        Superior superior,
        int year,
        @Nullable UUID parentAgreementId,
        String parameters,
        String createdBy,
        Instant createdAt) {

    /** The frozen version that it is written from. */
    public record Template(UUID id, int version, String name) {}

    /** The unit that hands the duties down. */
    public record Superior(UUID unitId, UUID anchorId, String name, String division) {}
}
