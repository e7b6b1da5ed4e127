package org.tocsin.accident.adjudication.domain;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.UUID;
import org.tocsin.accident.report.domain.Author;
import org.tocsin.accident.report.domain.ReportFault;

/**
 * An adjudication as it stands.
 *
 * @param evidence how many documents it rests on
 * @param decision {@code null} while it is proposed
 */
public record AdjudicationSnapshot(
        UUID id,
        long version,
        UUID accidentId,
        ReportFault fault,
        AdjudicationStatus status,
        String grounds,
        int evidence,
        Author proposer,
        Instant proposedAt,
        @Nullable AdjudicationDecision decision) {}
