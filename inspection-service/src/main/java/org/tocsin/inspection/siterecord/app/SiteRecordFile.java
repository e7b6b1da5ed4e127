package org.tocsin.inspection.siterecord.app;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.UUID;

/**
 * A site record to be shown.
 *
 * @param recordNo {@code null} for a draft
 * @param content RFC 8785 JSON
 * @param digest SHA-256 of the content, 64 hex digits; of a frozen record the one that was fixed
 * @param at when it was frozen; of a draft when the visit last changed
 */
public record SiteRecordFile(
        UUID inspectionId,
        String inspectionNo,
        SiteRecordState state,
        @Nullable String recordNo,
        String content,
        String digest,
        Instant at) {}
